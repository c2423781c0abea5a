/**
 * Loaded into a process before its program: samples the process's memory every 10 ms and answers its parent with MiB.
 * 'idle' collects garbage, begins the peak anew and answers what is held then; 'peak' answers the most since.
 */
const mebibyte = 1024 * 1024
let peak = { resident: 0, heap: 0 }

function sample() {
  const { rss, heapUsed, external } = process.memoryUsage()
  const now = { resident: rss / mebibyte, heap: (heapUsed + external) / mebibyte }
  peak = { resident: Math.max(peak.resident, now.resident), heap: Math.max(peak.heap, now.heap) }
  return now
}

process.on('message', (asked) => {
  if (asked === 'idle') {
    globalThis.gc?.()
    peak = { resident: 0, heap: 0 }
    process.send?.(sample())
  } else {
    sample()
    process.send?.(peak)
  }
})
setInterval(sample, 10).unref()
process.channel?.unref()
