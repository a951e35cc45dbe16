import { useApp, useTitle } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'
import { SearchBox } from '../search/search-box.tsx'

/** A link that leads nowhere: says so, and offers the ways on. */
export function NotFoundPage({ path }: { path: string }) {
  const { words } = useApp()
  useTitle(words.frame.notFound)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.frame.notFound}</h1>
      <p>{words.frame.notFoundText(path.slice(0, 200))}</p>
      <SearchBox />
      <p>
        <a class="button primary" href={linkTo('')}>
          {words.frame.toHome}
        </a>
      </p>
    </div>
  )
}
