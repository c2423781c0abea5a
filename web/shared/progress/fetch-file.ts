import { ApiProblem, asProblem } from '../../api/api-problem.ts'
import { signOutNow } from '../../api/client.ts'
import type { ProblemBody } from '../../api/types.ts'
import { Cancelled, track, type Teller } from './transfers.ts'

/** Fetches a file with a bar that tells how much has come, and hands it to the reader under the server's name for it. Throws an ApiProblem, or Cancelled. */
export function fetchFile(title: string, address: string): Promise<void> {
  return track(title, async (teller) => {
    const { name, parts, type } = await get(address, teller)
    const url = URL.createObjectURL(new Blob(parts, { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // The browser has taken it by then; kept longer, it would stay in memory.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  })
}

async function get(address: string, { signal, bytes }: Teller): Promise<{ name: string, type: string, parts: BlobPart[] }> {
  try {
    const response = await fetch(address, { signal, credentials: 'same-origin' })
    if (!response.ok) throw await problemOf(response)
    const length = Number(response.headers.get('content-length'))
    const total = length > 0 ? length : null
    const parts: BlobPart[] = []
    let done = 0
    const reader = response.body?.getReader()
    for (let chunk = await reader?.read(); chunk !== undefined && !chunk.done; chunk = await reader?.read()) {
      parts.push(chunk.value)
      done += chunk.value.byteLength
      bytes(done, total)
    }
    return { name: nameIn(response.headers.get('content-disposition') ?? ''), type: response.headers.get('content-type') ?? '', parts }
  } catch (thrown) {
    throw signal.aborted ? new Cancelled() : asProblem(thrown)
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const wait = Number(response.headers.get('retry-after'))
  const body = await response.json().catch(() => ({})) as ProblemBody
  if (response.status === 401) signOutNow()
  return new ApiProblem(response.status, body, wait > 0 ? wait : null)
}

/** The reader's own name of a file where there is one, else the plain one. */
function nameIn(disposition: string): string {
  const [, own] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? []
  const [, plain] = /filename="([^"]+)"/.exec(disposition) ?? []
  return own === undefined ? plain ?? 'download' : decodeURIComponent(own)
}
