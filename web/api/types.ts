/** The names under which pages know the API's shapes. */
export type Role = 'inspector' | 'desk' | 'office' | 'crew' | 'leader' | 'admin'

export type State =
  | 'pending' | 'checking' | 'filed' | 'dispatched' | 'assigned' | 'working' | 'fixed' | 'rectified' | 'rechecking'
  | 'closed' | 'returned' | 'suspended' | 'declined' | 'withdrawn' | 'merged'

export interface District { id: string, code: string, name: string, nameEn: string, timezone: string }

export interface Account {
  id: string
  login: string
  name: string
  role: Role
  district: District
  office: string | null
  officeName: string | null
  crew: string | null
  crewName: string | null
}

export interface Limit { amount: number, unit: string }

export interface Standard {
  id: string
  filingCondition: string
  filingConditionEn: string
  closingCondition: string
  closingConditionEn: string
  limit: Limit
  beforePhotos: number
  afterPhotos: number
  measuredUnit: string | null
}

export interface Category {
  code: string
  kind: 'component' | 'event'
  classCode: string
  className: string
  classNameEn: string
  name: string
  nameEn: string
  initials: string
  standards: Standard[]
}

export type Boundary =
  | { type: 'Polygon', coordinates: number[][][] }
  | { type: 'MultiPolygon', coordinates: number[][][][] }

export interface Area {
  code: string
  kind: string
  name: string
  nameEn: string
  parent: string | null
  schematic: boolean
  boundary: Boundary | null
}

export interface Office { id: string, name: string, nameEn: string, area: string | null }
export interface Crew { id: string, name: string, nameEn: string, contractor: string, contractorName: string }

export interface Reference {
  district: District
  categories: Category[]
  areas: Area[]
  offices: Office[]
  crews: Crew[]
}

export interface Photo {
  id: string
  sha256: string
  width: number
  height: number
  takenAt?: string | null
  longitude?: number | null
  latitude?: number | null
}

export interface OrderPhoto extends Photo { kind: 'before' | 'after' | 'recheck' | 'other', round: number, seq: number }

export interface NewFinding {
  id?: string
  category: string
  standard?: string
  description: string
  longitude: number
  latitude: number
  coordinates?: 'wgs84' | 'gcj02'
  address?: string
  observedAt?: string
  photos?: string[]
}

export interface Finding {
  id: string
  category: string
  description: string
  longitude: number
  latitude: number
  address: string | null
  observedAt: string | null
  receivedAt: string
  reporter: { id: string, name: string } | null
  photos: string[]
}

export interface Order {
  id: string
  number: string
  state: State
  version: number
  category: string
  categoryName: string
  categoryNameEn: string
  standard: string | null
  source: string
  description: string
  address: string | null
  longitude: number | null
  latitude: number | null
  area: string | null
  areaName: string | null
  office: string | null
  officeName: string | null
  crew: string | null
  crewName: string | null
  receivedAt: string
  filedAt: string | null
  dispatchedAt: string | null
  deadline: string | null
  clock: 'filing' | 'dispatch' | 'handling' | 'recheck' | null
  handlingDeadline: string | null
  handledAt: string | null
  closedAt: string | null
  overdue: boolean
  round: number
  rework: number
  redo: number
  returns: number
  photo: string | null
}

export interface Actor { id: string | null, name: string | null, role: string | null, office: string | null, crew: string | null }

export interface EventData {
  reason?: string
  text?: string
  note?: string
  photos?: string[]
  outcome?: string
  crew?: string | null
  office?: string | null
  why?: Why
  deadline?: string | null
}

export interface OrderEvent {
  seq: number
  verb: string
  at: string
  recordedAt: string
  actor: Actor
  from: State | null
  to: State | null
  data: EventData
  hash: string
  prevHash: string | null
}

export interface Why {
  rule: string
  version: number
  area: string | null
  areaName: string | null
  text: string
  textEn: string
  contract?: string
  contractName?: string
  from?: string
}

export interface Option { id: string, name: string, nameEn: string }

export interface Action {
  verb: string
  demands: string[]
  accepts: string[]
  photos?: { min: number }
  options?: { crew?: Option[], office?: Option[], outcome?: string[], standard?: Standard[] }
}

export interface OrderDetail extends Order {
  findings: Finding[]
  photos: OrderPhoto[]
  events: OrderEvent[]
  limit: Limit | null
  standardText: { filingCondition: string, closingCondition: string } | null
  dispatch: { office: Why, crew: Why | null } | null
  actions: Action[]
}

export interface OrderFilters {
  state?: string
  office?: string
  crew?: string
  category?: string
  overdue?: boolean
  q?: string
  limit?: number
  cursor?: string
}

export interface OrderPage { orders: Order[], next: string | null }
export interface OrderCounts { total: number, byState: Partial<Record<State, number>>, overdue: number, dueSoon: number }

export interface VerbBody {
  version?: number
  note?: string
  reason?: string
  photos?: string[]
  outcome?: string
  conditionMet?: boolean
  crew?: string
  office?: string
  standard?: string
  text?: string
  measured?: number
}

export interface RateCounts {
  received: number | null
  filed: number | null
  dispatched: number | null
  due: number | null
  closed: number | null
  closedOnTime: number | null
  overdue: number | null
  reworked: number | null
  extended: number | null
  filingRate: number | null
  dispatchRate: number | null
  closingRate: number | null
  onTimeClosingRate: number | null
  reworkRate: number | null
  extensionRate: number | null
}

export type RateDimension = 'office' | 'crew' | 'category' | 'day'
export interface RateRow extends RateCounts { key: string, name: string, nameEn: string }
export interface Rates { from: string, to: string, by: RateDimension, formula: string | number, rows: RateRow[], total: RateCounts }
export interface RateQuery { from: string, to: string, by: RateDimension }
export interface RateOrdersQuery extends RateQuery { key?: string, count: string, limit?: number, cursor?: string }

export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  code?: string
  errors?: { path: string, message: string, code?: string }[]
  current?: OrderDetail
}

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
