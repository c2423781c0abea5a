// stand-in until the real one is written; overwrite
import type { Route } from '../http/route.ts'
export const rateRoutes = (_deps: unknown): Route[] => []
