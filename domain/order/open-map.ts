import type { Category } from '../catalogue/catalogue.ts'
import { states, type State } from '../lifecycle/states.ts'
import { publicStepOf, type PublicStep } from './public-steps.ts'

/** Side of the cells that places are rounded to on the open map, degrees: about 50 m. */
export const finestCell = 0.0005

/** Counts of what is told by streets only, and of opinions, stay untold below this: one of them could be known by it. */
export const fewest = 3

/**
 * Words of categories whose place says whose home or trade it is about: what neighbours quarrel over, people in need,
 * buildings and dogs of somebody. Of these the open map tells a street and a number, never a spot.
 */
const closeToPeople = [
  '扰民', '噪声', '噪音', '油烟', '私搭', '乱建', '违建', '违法建', '群租', '装修', '阳台', '屋顶', '乞讨', '流浪', '露宿', '救助', '犬', '宠物', '饲养', '家禽',
  '居民', '住宅', '宅基', '丧葬', '焚烧', '无照', '黑诊所', '上访', '死亡',
]

/** Whether a category is told of by streets only. */
export function isCloseToPeople({ name }: Pick<Category, 'name'>): boolean {
  return closeToPeople.some((word) => name.includes(word))
}

/** The states that residents are told as a step; those of the ends but closing have none. */
export function statesOfStep(step: PublicStep): State[] {
  return states.filter((state) => state !== 'merged' && publicStepOf(state) === step)
}
