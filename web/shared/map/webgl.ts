let works: boolean | undefined

/** Whether this browser can draw the movable map (WebGL 2). Old machines and remote desktops often can't. */
export function webglWorks(): boolean {
  works ??= probe()
  return works
}

function probe(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    // Given back at once: a browser has a dozen of them for all its pages.
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
