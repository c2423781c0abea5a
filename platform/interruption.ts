/**
 * Resolves with what asked this process to end: SIGTERM, SIGINT, or `disconnect`, when the launcher that started it is
 * gone. Who sends a second signal does not want to wait: the process ends at once.
 */
export function interruption(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(0)
        asked = true
        resolve(signal)
      })
    }
    // Said once, and no reason to hurry one who drains.
    process.on('disconnect', () => resolve('disconnect'))
  })
}
