import { types } from 'pg'
import { DataSource } from 'typeorm'
import { migrations } from '../migrations/index.ts'

// Counts and ids stay far below 2^53; a local day is a day, not an instant.
types.setTypeParser(types.builtins.INT8, Number)
types.setTypeParser(types.builtins.NUMERIC, Number)
types.setTypeParser(types.builtins.DATE, (value: string) => value)

/** TypeORM's data source: it owns the one pool of a process and runs the migrations. */
export function createDataSource(url: string, poolSize: number, applicationName: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName,
    connectTimeoutMS: 5_000,
    extra: { keepAlive: true },
  })
}
