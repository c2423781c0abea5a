import { Foundation1795000000000 } from './1795000000000-foundation.ts'
import { Rates1795000100000 } from './1795000100000-rates.ts'
import { Throttle1795000200000 } from './1795000200000-throttle.ts'
import { Lifecycle1796000000000 } from './1796000000000-lifecycle.ts'
import { CatalogueVersions1796000100000 } from './1796000100000-catalogue-versions.ts'
import { Calendars1796000200000 } from './1796000200000-calendars.ts'
import { Routing1796000300000 } from './1796000300000-routing.ts'
import { RatesDimensions1796000400000 } from './1796000400000-rates-dimensions.ts'
import { Notifications1796000500000 } from './1796000500000-notifications.ts'
import { PublicReporters1796000600000 } from './1796000600000-public-reporters.ts'
import { BlindChecks1797000000000 } from './1797000000000-blind-checks.ts'
import { Administration1797000100000 } from './1797000100000-administration.ts'
import { MapPlaces1797000200000 } from './1797000200000-map-places.ts'
import { MapPlacesCovered1797000210000 } from './1797000210000-map-places-covered.ts'
import { RateTargets1797000400000 } from './1797000400000-rate-targets.ts'
import { CalledOffices1797000500000 } from './1797000500000-called-offices.ts'

/** Every migration in its order; a landed one is never edited. */
export const migrations = [Foundation1795000000000, Rates1795000100000, Throttle1795000200000, Lifecycle1796000000000, CatalogueVersions1796000100000, Calendars1796000200000, Routing1796000300000, RatesDimensions1796000400000, Notifications1796000500000, PublicReporters1796000600000, BlindChecks1797000000000, Administration1797000100000, MapPlaces1797000200000, MapPlacesCovered1797000210000, RateTargets1797000400000, CalledOffices1797000500000]
