const oldest = [6, 2] as const

/**
 * Why a Redis, by what its `INFO` says, can't carry the queues; null when it can. An eviction policy other than
 * noeviction would delete jobs when memory is short.
 */
export function redisRefusal(info: string): string | null {
  const fields = new Map(info.split(/\r?\n/).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1)]
  }))
  const version = fields.get('redis_version') ?? ''
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    return `the server at REDIS_URL says version ${version || 'unknown'}; ${oldest.join('.')} or newer is needed`
  }
  const policy = fields.get('maxmemory_policy')
  if (policy !== undefined && policy !== 'noeviction') {
    return `the server at REDIS_URL may delete jobs when its memory is full (maxmemory-policy is ${policy}): set it to noeviction`
  }
  return null
}
