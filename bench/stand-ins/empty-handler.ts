import express from 'express'

/**
 * The ceiling of everything that is served by Express: parses a JSON body and answers the JSON that it is given, an answer
 * of ours, without doing anything. Its ETag is off, as ours is.
 */
const answer = JSON.parse(process.argv[2] ?? '{}') as object
const app = express()
app.disable('x-powered-by')
app.set('etag', false)
app.post('/api/v1/findings', express.json(), (_req, res) => {
  res.status(201).json(answer)
})

const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ msg: 'listening', address: server.address() }))
})
process.once('SIGTERM', () => process.exit(0))
