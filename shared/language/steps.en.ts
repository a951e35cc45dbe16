/** Words for ticking steps off and for the isolation test, in English. They are loaded with a case's advice. */
export const stepsEn = {
  forCase: (title: string) => `What you tick off is kept with the case “${title}”, and told in its note.`,
  mark: 'Done',
  stepDone: (place: number) => `Step ${place} done`,
  done: (when: string) => `Done ${when}`,
  outcomeOf: (place: number) => `Step ${place}: did it work?`,
  worked: 'It worked',
  failed: 'It did not work',
  resultOf: (place: number) => `Result of step ${place}`,
  resultHint: 'What came of it',
  test: 'Isolation test, step by step',
  offPeak: 'The VM may stun. Take a time when the fewest people use it, and tell those who do.',
  strays:
    'This case says that the VM has other snapshots or needs consolidation. Clear that first: it changes the result.',
  check: 'I have looked: the VM has no other snapshot',
  created: 'The test snapshot is created',
  removed: 'The removal has begun',
  finished: 'The removal has ended',
  since: (what: string, time: string) => `${what}: ${time} ago`,
  hold: 'Keep it about as long as the job keeps its own.',
  watch: 'Watch the ping and the application’s connections until the removal has ended.',
  took: (time: string) => `The removal took ${time}.`,
  question: 'Did the job’s symptom appear?',
  reproduced: 'Yes, it appeared',
  'not-reproduced': 'No, it did not',
  answered: 'The result is an answer of the case now.',
  notClear: 'A clean test does not clear NFS 3 with HotAdd.',
  again: 'Begin the test anew',
  duration: (hours: number, minutes: number, seconds: number) =>
    [hours > 0 ? `${hours} h` : '', hours + minutes > 0 ? `${minutes} min` : '', `${seconds} s`]
      .filter(Boolean)
      .join(' '),
}

export type StepsWords = typeof stepsEn
