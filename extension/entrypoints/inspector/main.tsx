import { InspectorPage, inspectorWords } from '../../inspect/inspector-page.tsx'
import { startOwnPage } from '../../own-pages/own-page.tsx'

startOwnPage(<InspectorPage />, (_own, language) => inspectorWords(language).title)
