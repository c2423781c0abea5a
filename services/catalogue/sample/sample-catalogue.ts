import type { Category } from '../../../domain/catalogue/catalogue.ts'
import { cityAppearance } from './city-appearance.ts'
import { greening, otherComponents, roads, sanitation } from './components.ts'
import { advertising, construction, otherEvents, streetOrder, suddenEvents } from './events.ts'
import { utilities } from './utilities.ts'

/**
 * The catalogue that the product ships, in its own wording: kinds, classes and codes are the national ones
 * (GB/T 30428.2, every event class and the common components). A sample to adapt: limits and conditions are a city's to set.
 */
export const sampleCategories: readonly Category[] = [
  ...utilities, ...roads, ...sanitation, ...greening, ...otherComponents, ...cityAppearance, ...advertising, ...construction, ...streetOrder, ...suddenEvents, ...otherEvents,
]
