/**
 * uPlot asks for the numbers of the browser's language as it is loaded, and WebKitGTK under the system language `C` has one that
 * no program knows: the whole page would fail. It stands before uPlot.
 */
try {
  new Intl.NumberFormat(navigator.language)
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en', configurable: true })
}
