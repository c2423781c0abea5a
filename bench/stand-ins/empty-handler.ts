import express from 'express'

/**
 * The ceiling of everything that is served by Express: parses a JSON body and answers a JSON of the size that it is told,
 * without doing anything. Its ETag is off, as ours is.
 */
const size = Number(process.argv[2] ?? 1_000)
const app = express()
app.disable('x-powered-by')
app.set('etag', false)
app.post('/api/v1/findings', express.json(), (_req, res) => {
  res.status(201).json(answer)
})

// Fields of the length that ours have, so that to write them costs about the same.
const answer = Object.fromEntries(Array.from({ length: Math.round(size / 34) }, (_, index) => [`field${index}`.padEnd(10, 'x'), 'a value of some 18'.padEnd(18)]))
const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ msg: 'listening', address: server.address() }))
})
process.once('SIGTERM', () => process.exit(0))
