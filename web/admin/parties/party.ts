/** An office, a contractor or a crew; a field that is undefined is none of its kind. */
export interface Party {
  id: string
  name: string
  nameEn: string
  area?: string | null
  contractor?: string
  closedOn?: string | null
}
