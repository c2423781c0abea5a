import { createServer } from 'node:http'
import { drainLikeOurs } from '../platform/drain-like-ours.ts'

// The web process as the launcher sees it.
if (process.env.STAND_IN_WEB === 'crash') throw new Error('stand-in web crashes at its start')

const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7)
  response.end(JSON.stringify({ pid: process.pid }))
})
server.listen(Number(process.env.PORT), process.env.HOST)
drainLikeOurs('web')
