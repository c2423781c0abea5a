import pg from 'pg'

/** Writes one row, over a connection of its own. */
export async function noteInDatabase(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('insert into note (text) values ($1)', [text])
  await client.end()
}
