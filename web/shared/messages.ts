/** The words that every page shares; a folder's own words stand in its `messages.ts` under the folder's name. */
export { en } from './words/en.ts'
export { zh } from './words/zh.ts'
