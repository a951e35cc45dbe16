/**
 * Whether this is a private window. Firefox and Safari give a private window no file system of its own; Chromium does, so that false
 * means only that nothing shows it.
 */
export async function isPrivateWindow(): Promise<boolean> {
  if (!isSecureContext || typeof navigator.storage?.getDirectory !== 'function') return false
  return navigator.storage.getDirectory().then(
    () => false,
    () => true,
  )
}
