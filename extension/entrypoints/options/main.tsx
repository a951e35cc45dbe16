import { OptionsPage } from '../../own-pages/options-page.tsx'
import { startOwnPage } from '../../own-pages/own-page.tsx'

startOwnPage(<OptionsPage />, ({ title }) => title)
