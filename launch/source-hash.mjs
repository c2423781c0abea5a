import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below the given files and folders (those that exist), relative to `root`, sorted. */
export function filesBelow(root, names) {
  const found = []
  const visit = (name) => {
    const stat = statSync(join(root, name), { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) return void found.push(name)
    for (const entry of readdirSync(join(root, name))) {
      if (entry !== 'node_modules' && entry !== 'dist') visit(`${name}/${entry}`)
    }
  }
  names.forEach(visit)
  return found.sort()
}

/** One hash over names and contents: the same sources give the same hash on every machine. */
export function sourceHash(root, names) {
  const hash = createHash('sha256')
  for (const file of filesBelow(root, names)) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0')
  return hash.digest('hex')
}
