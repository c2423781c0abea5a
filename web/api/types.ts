import type { components, operations } from './generated.ts'

/** The names under which pages know the API's shapes; all of them come from the server's OpenAPI document. */
type Schemas = components['schemas']

export type Account = Schemas['Account']
export type Role = Account['role']
export type District = Account['district']

export type Reference = Schemas['Reference']
export type Category = Reference['categories'][number]
export type Standard = Category['standards'][number]
export type Area = Reference['areas'][number]
export type Boundary = NonNullable<Area['boundary']>
export type Office = Reference['offices'][number]
export type Crew = Reference['crews'][number]
export type Limit = Schemas['Limit']

export type Photo = Schemas['Photo']
export type NewFinding = Schemas['FindingRequest']
export type Receipt = Schemas['Receipt']

export type PublicCatalogue = Schemas['PublicCatalogue']
export type PublicCategory = PublicCatalogue['categories'][number]
export type NewPublicFinding = Schemas['PublicFindingRequest']
export type PublicReceipt = Schemas['PublicReceipt']
export type Followed = Schemas['FollowedReport']
export type FollowedPhoto = Followed['photos'][number]
export type PublicVerb = Followed['can'][number]
export type PublicAct = Schemas['PublicActRequest']

export type OpenMap = Schemas['OpenMap']
export type OpenStep = OpenMap['cells'][number]['step']
export type OpenRates = Schemas['OpenRates']

export type Order = Schemas['Order']
export type State = Order['state']
export type OrderPage = Schemas['OrderPage']
export type OrderCounts = Schemas['OrderCounts']
export type OrderEvent = Schemas['OrderEvent']
export type Actor = OrderEvent['actor']
export type Why = Schemas['Why']
export type VerbRequest = Schemas['VerbRequest']
/** What a verb is sent with; an outcome is one of those that the action's options name. */
export type VerbBody = Omit<VerbRequest, 'outcome'> & { outcome?: string }

/** One thing to choose: a crew, an office, a standard. */
export interface Option { id: string, name: string, nameEn: string }

/**
 * A verb that may be used now. Verbs and fields are read as plain words, since a page draws whatever it is sent; and the
 * document says of an option's values only that they are names or such things, so here is which are which.
 */
export type Action = Omit<Schemas['Action'], 'verb' | 'demands' | 'accepts' | 'oneOf' | 'options'> & {
  verb: string
  demands: string[]
  accepts: string[]
  oneOf?: string[]
  options?: Partial<Record<'crew' | 'office' | 'offices' | 'lead' | 'helpers' | 'inspector' | 'standard', Option[]>> & { outcome?: string[] }
}
export type OrderDetail = Omit<Schemas['OrderDetail'], 'actions'> & { actions: Action[] }
export type Proceedings = OrderDetail['proceedings']
/** What an office asks of the desk, one desk account of another, or an office appeals. */
export type AskedKind = Order['asked'][number]
export type OrderPhoto = OrderDetail['photos'][number]
export type BlindCheck = Schemas['BlindChecks']['checks'][number]
export type Finding = OrderDetail['findings'][number]

type OrderQuery = NonNullable<operations['getOrders']['parameters']['query']>
type Flag = 'overdue' | 'mine' | 'session' | 'reworked' | 'urged'
export type OrderFilters = Omit<OrderQuery, Flag> & { [name in Flag]?: boolean }
export type ListPages = Schemas['ListPages']
export type MergeSuggestion = Schemas['MergeSuggestions']['suggestions'][number]

export type SavedView = Schemas['SavedView']
/** A filter of the list in the words of the address. */
export type ViewQuery = SavedView['query']
export type ViewCounts = Schemas['ViewCounts']

export type BaseMap = Schemas['BaseMap']['base']
export type MapOrders = Schemas['MapOrders']
export type MapPoint = MapOrders['points'][number]
export type MapCell = MapOrders['cells'][number]

/** What came of a verb on one order of many: done, or refused for a reason. */
export type BulkResult = Schemas['BulkResponse']['results'][number]
/** An open order of the same sub-class close to a place. */
export type NearbyOrder = Schemas['NearbyOrders']['orders'][number]

export type Rates = Schemas['Rates']
export type RateRow = Rates['rows'][number]
export type RateCounts = Rates['total']
export type RateDimension = Rates['by']
export type RateQuery = NonNullable<operations['getRates']['parameters']['query']>
export type RateChange = NonNullable<RateRow['compared']>['change']
export type HandlingTimes = Schemas['HandlingTimes']
export type HandlingQuery = NonNullable<operations['getRatesHandling']['parameters']['query']>
export type Backlog = Schemas['Backlog']
export type AgeBand = Backlog['total']['bands'][number]['band']
export type BacklogQuery = NonNullable<operations['getRatesBacklog']['parameters']['query']>
export type BacklogOrdersQuery = NonNullable<operations['getRatesBacklogOrders']['parameters']['query']>
export type RateOrdersQuery = NonNullable<operations['getRatesOrders']['parameters']['query']>

export type ProblemBody = Partial<Omit<Schemas['Problem'], 'current'>> & { current?: unknown }

/** One `order` event of the stream, which is no JSON answer and so has no schema in the document. */
export interface StreamEvent {
  position: number
  order: string
  number: string
  verb: string
  state: State
  version: number
  category: string
  office: string | null
  crew: string | null
  deadline: string | null
}
