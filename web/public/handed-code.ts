/** The code of the receipt just shown, kept in memory only: an address would keep it in histories and logs. */
let handed: { readonly number: string, readonly code: string } | undefined

export function handOver(receipt: { readonly number: string, readonly code: string }): void {
  handed = { number: receipt.number, code: receipt.code }
}

/** The code of that number, where its receipt was shown in this very tab; else nothing. */
export function handedCode(number: string): string {
  return handed?.number === number ? handed.code : ''
}
