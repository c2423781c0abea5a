import { noteInDatabase } from '../platform/note-in-database.ts'

await noteInDatabase('seeded')
