import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exclusively } from '../platform/embedded-postgres/exclusive.ts'
import { processBeginning, processEnd, signalProcess } from '../platform/embedded-postgres/processes.ts'

type Named = { pid: number, beginning: string | undefined }
type Note = { launcher: Named, address?: string | undefined, children: Named[] }

/** One launcher a data folder. It notes its address, for a second one to tell, and its children, for a later one to end. */
export type LauncherLock = {
  noteAddress(address: string): void
  noteChildren(pids: number[]): void
  release(): void
}

export type LockResult = { lock: LauncherLock } | { runningPid: number, runningAt: string | undefined }

/** How long children of a killed launcher may drain. */
const drainMilliseconds = 8500

/**
 * Takes the lock, or tells who holds it. What a killed launcher left running is ended first. Throws when this account
 * may not write the data folder.
 */
export async function takeLauncherLock(dataDir: string): Promise<LockResult> {
  const path = join(dataDir, 'launcher.json')
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new Error(`${dataDir} can't be written by this account: an earlier start ran as another one. Start as that one, or set ZHENGGAI_DATA to another folder`)
  }
  const own: Note = { launcher: named(process.pid), children: [] }
  const write = () => replace(path, own)
  const holder = await exclusively(`${path}.lock`, async () => {
    const note = readNote(path)
    if (note && lives(note.launcher)) return note
    await endChildren(note?.children ?? [])
    return void write()
  })
  if (holder) return { runningPid: holder.launcher.pid, runningAt: holder.address }
  return {
    lock: {
      noteAddress(address) {
        own.address = address
        write()
      },
      noteChildren(pids) {
        own.children = pids.map(named)
        write()
      },
      release: () => rmSync(path, { force: true }),
    },
  }
}

async function endChildren(children: Named[]): Promise<void> {
  const left = children.filter(lives)
  for (const { pid } of left) signalProcess(pid, 'SIGTERM')
  await Promise.all(left.map(async ({ pid }) => {
    if (await processEnd(pid, drainMilliseconds)) return
    signalProcess(pid, 'SIGKILL')
    await processEnd(pid, 1000)
  }))
}

function named(pid: number): Named {
  return { pid, beginning: processBeginning(pid) }
}

function lives({ pid, beginning }: Named): boolean {
  return beginning !== undefined && processBeginning(pid) === beginning
}

function replace(path: string, note: Note): void {
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(note))
  renameSync(fresh, path)
}

function readNote(path: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Note
  } catch {
    return undefined
  }
}
