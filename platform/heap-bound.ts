import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/** V8's own collection of all garbage, which it offers only behind a flag. */
function collector(): () => void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  return collect
}

/**
 * Keeps a long piece of work from growing the heap by more than about `mebibytes`: called between its parts, it collects
 * the garbage as soon as that much has come together. V8 alone lets the heap of a small process grow four times over
 * before it looks at what has become old; a collection of some 50 MB stops the process for some 50 ms.
 */
export function boundHeap(mebibytes: number): () => void {
  let atMost = getHeapStatistics().used_heap_size + mebibytes * 1_048_576
  return () => {
    if (getHeapStatistics().used_heap_size < atMost) return
    collector()()
    atMost = getHeapStatistics().used_heap_size + mebibytes * 1_048_576
  }
}
