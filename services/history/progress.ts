import type { Clock } from '../../platform/clock.ts'

export interface Progress {
  /** How many rows were read. */
  show(rows: number): void
  /** A line of its own, above the progress. */
  line(text: string): void
  end(): void
  /** Since the beginning. */
  seconds(): number
}

const onTerminal = 100
const elsewhere = 5_000

/** Shows progress: on a terminal one line that is written over, elsewhere a line every few seconds. */
export function createProgress(output: { readonly isTTY?: boolean; write(text: string): unknown }, clock: Clock): Progress {
  const terminal = output.isTTY === true
  const begun = clock.now().getTime()
  let shownAt = begun
  let text = ''

  const seconds = (): number => (clock.now().getTime() - begun) / 1000
  const clear = (): void => {
    if (terminal && text !== '') output.write(`\r${' '.repeat(text.length)}\r`)
  }

  return {
    show(rows) {
      const now = clock.now().getTime()
      if (now - shownAt < (terminal ? onTerminal : elsewhere)) return
      shownAt = now
      clear()
      text = `${rows} rows, ${Math.round(rows / Math.max(0.001, seconds()))} a second`
      output.write(terminal ? text : `${text}\n`)
    },
    line(line) {
      clear()
      output.write(`${line}\n`)
      if (terminal) output.write(text)
    },
    end() {
      clear()
      text = ''
    },
    seconds,
  }
}
