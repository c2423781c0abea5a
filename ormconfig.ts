import { readConfig, requireDatabaseUrl } from './platform/config.ts'
import { createDataSource } from './platform/data-source.ts'

/** For TypeORM's command line, run through tsx: `npm run typeorm -- migration:show`. */
export default createDataSource(requireDatabaseUrl(readConfig()), 2, 'zhenggai-cli')
