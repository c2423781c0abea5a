/** The shard of a key: FNV-1a over its UTF-16 units, the same in every process and version. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) % shards
}

/** The name of a shard; the braces put all its keys into one slot of a Redis Cluster, and the shards into different ones. */
export function shardName(queue: string, shard: number): string {
  return `{${queue}-${shard}}`
}
