import { refuse } from '../../domain/errors.ts'
import { digitsFault, type AreaCodeDigits } from '../../domain/geometry/area-code.ts'
import { changeReference, type ChangeDeps, type Changer } from '../routing/change-reference.ts'
import * as store from './store.ts'

/** Sets how many digits area codes have at each level; null: they are not checked. Areas that are there stay. Throws areas-invalid. */
export function setCodeDigits(deps: ChangeDeps, by: Changer, digits: AreaCodeDigits | null): Promise<AreaCodeDigits | null> {
  const fault = digits === null ? null : digitsFault(digits)
  if (fault !== null) throw refuse('areas-invalid', 'digits', fault)
  return changeReference(deps, by, async (tx) => {
    const before = await store.codeDigits(tx, by.districtId)
    await store.setCodeDigits(tx, by.districtId, digits)
    return { result: digits, action: 'area-codes-set', subject: 'areas:codes', data: { before: { ...before }, after: { ...digits } } }
  })
}
