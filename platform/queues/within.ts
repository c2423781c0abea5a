/** Thrown when a dependency has not answered in time; what was asked may still happen. */
export class Overdue extends Error {
  constructor(what: string, milliseconds: number) {
    super(`${what} has not answered within ${milliseconds} ms`)
    this.name = 'Overdue'
  }
}

/** Settles as `work` does, or rejects with Overdue after so many milliseconds. A later failure of `work` is dropped. */
export async function within<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Overdue(what, milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
