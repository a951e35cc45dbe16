export type ReadProblem = 'binary' | 'damaged-archive' | 'too-much' | 'encrypted' | 'empty-archive' | 'unreadable'

const SENTENCES: Record<ReadProblem, string> = {
  binary: 'is not text: accepted are logs and copied text, plain or packed with gzip, zip or tar.',
  'damaged-archive': 'is a damaged archive: accepted are whole gzip, zip and tar files.',
  'too-much': 'unpacks to far more than a set of logs: unpack it and give only the logs.',
  encrypted: 'is an encrypted archive: accepted are archives without a password.',
  'empty-archive': 'is an archive without any text: accepted are archives of logs.',
  unreadable: 'could not be read.',
}

/** Why a file could not be read, in one sentence that names it and says what is accepted. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly problem: ReadProblem
  readonly file: string

  constructor(problem: ReadProblem, file: string) {
    super(`${file} ${SENTENCES[problem]}`)
    this.problem = problem
    this.file = file
  }
}
