// Starts the embedded PostgreSQL, says so, and waits to be killed. Arguments: checkout, data folder, endsWithUs.
import 'tsx'

const { startEmbeddedPostgres } = await import('../../../../platform/embedded-postgres/start-embedded-postgres.ts')
const [, , checkout, dataDir, endsWithUs] = process.argv
const { pid, adopted } = await startEmbeddedPostgres({ checkout, dataDir, log: () => {}, endsWithUs: endsWithUs === 'yes' })
console.log(JSON.stringify({ pid, adopted }))
setInterval(() => {}, 1000)
