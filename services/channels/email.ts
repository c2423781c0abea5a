import type { Mailer } from '../../platform/channels/mailer.ts'
import type { Channel, Parcel } from './channel.ts'
import { lineOf, type Line } from './message-words.ts'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function subjectOf(lines: readonly Line[], zh: boolean, district: string): string {
  const [first] = lines
  if (first === undefined) return zh ? `${district}整改：测试` : `${district}, Zhenggai: a trial`
  if (lines.length === 1) return `${first.number} ${first.category} ${first.what}`
  return zh ? `${district}整改：${lines.length} 条通知` : `${district}, Zhenggai: ${lines.length} notifications`
}

/** A mail's words, as text and as HTML that needs no images. */
export function mailOf({ notices, language, district }: Parcel, publicUrl: string | null): { subject: string; text: string; html: string } {
  const zh = language === 'zh'
  const lines = notices.map((notice) => lineOf(notice, language, district.timezone, publicUrl))
  const because = (line: Line) => (line.reason === null ? '' : zh ? `（${line.reason}）` : ` (${line.reason})`)
  const text = lines.map((line) => `${line.when}  ${line.number}  ${line.category}  ${line.what}${because(line)}${line.url === null ? '' : `\n${line.url}`}`)
  const rows = lines.map((line) => {
    const number = line.url === null ? escaped(line.number) : `<a href="${escaped(line.url)}">${escaped(line.number)}</a>`
    return `<tr><td>${escaped(line.when)}</td><td>${number}</td><td>${escaped(line.category)}</td><td>${escaped(line.what + because(line))}</td></tr>`
  })
  return {
    subject: subjectOf(lines, zh, zh ? district.name : district.nameEn),
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${zh ? 'zh-CN' : 'en'}"><meta charset="utf-8"><table cellpadding="6" style="border-collapse:collapse">${rows.join('')}</table></html>`,
  }
}

/** Mail to accounts. The server's 5xx is final: the address is wrong, or it wants no mail of ours. */
export function emailChannel(mailer: Mailer, publicUrl: string | null): Channel {
  return {
    kind: 'email',
    async send(parcel) {
      try {
        const status = await mailer.send({ to: parcel.address, id: parcel.deliveryId, ...mailOf(parcel, publicUrl) })
        return { sent: true, status }
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
        return { sent: false, status: code === null ? null : String(code), error: String(error instanceof Error ? error.message : error), permanent: code !== null && code >= 500 }
      }
    },
  }
}
