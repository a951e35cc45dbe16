/** Its real addresses are not public; these are ours. */
export const PATHS = {
  overview: '/',
  jobs: '/jobs',
  proxies: '/infrastructure/proxies',
  sessionLogs: '/logs/sessions',
  session: '/logs/sessions/4f1c2a',
} as const
