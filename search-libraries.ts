import type { Plugin, UserConfig } from 'vite'

type Spare = { file: RegExp; pattern: RegExp; instead: string }

/** What the libraries of the search bring along that it never calls, and that the bundler cannot know to be spare. */
const SPARE: Spare[] = [
  // We fold ourselves: Fuse is never asked to ignore diacritics, which would cost a kilobyte of a pattern (and take ガ for カ).
  {
    file: /fuse\.basic\.mjs$/,
    pattern: /^const NON_DECOMPOSABLE_MAP[^]*?^const stripDiacritics = .*$/m,
    instead: 'const stripDiacritics = (text) => text;',
  },
  // Queries of operators, an index made elsewhere, plugins, the search of one text: what hangs on the class and is never called.
  { file: /fuse\.basic\.mjs$/, pattern: /^Fuse\.\w+ = (?:function[^]*?^\};|.*;)$/gm, instead: '' },
  // A list of ours is searched as it was given: nothing is put in or taken out, and its words are not counted.
  { file: /fuse\.basic\.mjs$/, pattern: /^\tadd\(doc\) \{[^]*?(?=^\t_invalidateSearcherCache)/m, instead: '' },
  { file: /fuse\.basic\.mjs$/, pattern: /^\tadd\(doc, docIndex\) \{[^]*?(?=^\t_createStringRecord)/m, instead: '' },
  { file: /fuse\.basic\.mjs$/, pattern: /^\t\tif \(this\.options\.useTokenSearch\) \{[^]*?^\t\t\}$/m, instead: '' },
  // Nobody asks it where in a text its hits are, or for what it holds as JSON.
  {
    file: /fuse\.basic\.mjs$/,
    pattern: /^(function (?:convertMaskToIndices|mergeIndices|formatMatches)\()[^]*?^\}$/gm,
    instead: '$1) { return []; }',
  },
  { file: /fuse\.basic\.mjs$/, pattern: /^\ttoJSON\(\) \{[^]*?^\t\}$/gm, instead: '' },
  // Lists for telling scripts apart, joined by spreading, which counts as an effect.
  {
    file: /wanakana\/esm\/index\.js$/,
    pattern: /^const (\w+_RANGES) = (\[[^;]*\]);/gm,
    instead: 'const $1 = /* @__PURE__ */ (() => $2)();',
  },
]

/** How the workers are built, in the assistant and in the extension: without what the search never uses of its libraries. */
export const SEARCH_WORKER: NonNullable<UserConfig['worker']> = {
  format: 'es',
  plugins: () => [withoutSpare()],
  // wanakana makes its tables for the way from kana to romaji by calls, which without this stay in though nobody asks for them.
  rolldownOptions: {
    treeshake: { manualPureFunctions: ['memoizeOne', 'createCustomMapping'] },
    output: { comments: { annotation: false } },
  },
}

/** Fails the build where a library has changed so that nothing is left out any more. */
function withoutSpare(): Plugin {
  return {
    name: 'unstun:search-libraries',
    transform(code, id) {
      const spares = SPARE.filter(({ file }) => file.test(id))
      if (spares.length === 0) return null
      const lean = spares.reduce((kept, { pattern, instead }) => {
        const less = kept.replace(pattern, instead)
        if (less === kept) this.error(`${id} has no longer what is left out of it: see search-libraries.ts`)
        return less
      }, code)
      return { code: lean, map: null }
    },
  }
}
