// stand-in until the real one is written; overwrite
import type { Route } from '../http/route.ts'
export interface Streams { close(): void }
export const createStreams = (_deps: unknown): Streams => ({ close: () => undefined })
export const streamRoutes = (_deps: unknown): Route[] => []
