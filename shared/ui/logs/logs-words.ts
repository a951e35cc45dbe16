import { logsEn, type LogsWords } from '#shared/language/logs.en.ts'
import { logsJa } from '#shared/language/logs.ja.ts'
import { useApp } from '../frame/app-context.ts'

/** The words of the logs page in the person's language. */
export function useLogsWords(): LogsWords {
  const { language } = useApp()
  return language === 'ja' ? logsJa : logsEn
}
