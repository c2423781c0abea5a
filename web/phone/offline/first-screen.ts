let stands: () => void = () => undefined
/** A page that says nothing is taken to stand by then. */
const atLatest = 6_000
/** What follows from the first screen, pictures above all, goes before. */
const breath = 500

/** Resolves once the first screen stands: until then nothing else is fetched, for a phone's network carries one thing at a time. */
export const firstScreen = new Promise<void>((resolve) => {
  stands = resolve
  setTimeout(resolve, atLatest)
})

/** What a page shows first is known; it is drawn before anything else is fetched. */
export function screenStands(): void {
  requestAnimationFrame(() => setTimeout(stands, breath))
}
