/** Whether a frame's page is read together with the page around it: that is so where the browser lets that page into it. */
export function isReadFromAbove(window: Window): boolean {
  if (window.parent === window) return false
  try {
    return window.parent.document !== null
  } catch {
    return false
  }
}
