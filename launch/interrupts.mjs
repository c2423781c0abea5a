import { readFileSync } from 'node:fs'

/**
 * Turns the ways in which we are told to end into two signals: `stop` (the first of SIGINT, SIGTERM, SIGHUP, or npm
 * gone) and `hurry` (a later one). Ctrl-C reaches us twice under npm, from the terminal and again from npm, so what
 * comes within a second of the first is the same wish.
 */
export function listenForInterrupts() {
  const stop = new AbortController()
  const hurry = new AbortController()
  let first = 0
  const interrupted = (reason) => {
    if (!stop.signal.aborted) {
      first = performance.now()
      stop.abort(new Error(reason))
    } else if (performance.now() - first > 1000) {
      hurry.abort(new Error(reason))
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => interrupted(name))
  watchParent(interrupted)
  // A closed terminal makes every later write fail; that must not cost the orderly stop.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  return { stop: stop.signal, hurry: hurry.signal }
}

/**
 * npm starts us through a shell, and neither passes every end on: SIGTERM ends a shell but not its child, SIGKILL tells
 * nobody. So under npm, a parent or a parent's parent that is another one than before means that npm is gone.
 */
function watchParent(interrupted) {
  if (!process.env.npm_lifecycle_event) return
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = parents()
  const timer = setInterval(() => {
    if (parents() === before) return
    clearInterval(timer)
    interrupted('npm is gone')
  }, 300)
  timer.unref()
}

/** Empty where there is no /proc; there, /bin/sh gives way to the one command it is told to run. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return ''
  }
}
