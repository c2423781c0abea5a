// What a spreadsheet takes for the beginning of a formula, also as East Asian keyboards type it, and what hides it.
const formula = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** The most characters that Excel keeps in a cell. */
const longest = 32_767

/**
 * Text for a cell, harmless also when the sheet is saved as CSV and opened again: what would begin a formula gets an
 * apostrophe before it (OWASP, CSV injection). Too long a text is cut where Excel would refuse the file.
 */
export function safeText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return safe.length > longest ? safe.slice(0, longest) : safe
}
