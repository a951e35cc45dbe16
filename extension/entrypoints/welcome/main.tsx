import { startOwnPage } from '../../own-pages/own-page.tsx'
import { WelcomePage } from '../../own-pages/welcome-page.tsx'

startOwnPage(<WelcomePage />, ({ welcome }) => welcome.title)
