import { z } from 'zod'
import type { AddressGuard } from '../../platform/channels/address-guard.ts'
import { postJson, type Posted } from '../../platform/channels/post.ts'
import type { Channel, Outcome, Parcel } from './channel.ts'
import { lineOf } from './message-words.ts'
import { failed } from './webhook.ts'

/** A robot takes 20 messages a minute (企业微信 群机器人配置说明). */
export const wecomLimit = { messages: 20, spanMs: 60_000 } as const

const longest = 4_096
const answer = z.object({ errcode: z.number(), errmsg: z.string().default('') })

/** A robot's message: markdown, at most 4,096 bytes. Marks that would format are taken out of what people wrote. */
export function wecomMarkdown({ notices, language, district }: Parcel, publicUrl: string | null): string {
  const plain = (text: string) => text.replaceAll(/[\\`*_[\]<>#\r\n]/g, ' ').trim()
  const text = notices.map((notice) => {
    const { number, category, what, when, url } = lineOf(notice, language, district.timezone, publicUrl)
    return `**${plain(number)}** ${plain(category)}\n> ${plain(what)} <font color="comment">${when}</font>${url === null ? '' : `\n> [打开工单](${url})`}`
  }).join('\n\n') || `${plain(district.name)}：测试`
  let cut = text
  while (Buffer.byteLength(cut) > longest) cut = cut.slice(0, -64)
  return cut
}

function answered({ status, body }: Posted): Outcome {
  const said = answer.safeParse(parsed(body))
  const code = said.success ? said.data.errcode : null
  if (status === 200 && code === 0) return { sent: true, status: '200 errcode 0' }
  const error = said.success ? said.data.errmsg : body.slice(0, 300)
  // 45009: too many messages. 93000, 40058: there is no such robot, or no such message.
  return {
    sent: false, status: `${status}${code === null ? '' : ` errcode ${code}`}`, error, permanent: code === 93_000 || code === 40_058,
    ...(code === 45_009 ? { waitMs: wecomLimit.spanMs } : {}),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Messages to the robot of a WeCom group. */
export function wecomChannel({ guard, publicUrl }: { guard: AddressGuard; publicUrl: string | null }): Channel {
  return {
    kind: 'wecom',
    send(parcel) {
      const body = JSON.stringify({ msgtype: 'markdown', markdown: { content: wecomMarkdown(parcel, publicUrl) } })
      return postJson(guard, new URL(parcel.address), body, { 'Zhenggai-Delivery': parcel.deliveryId }).then(answered, failed)
    },
  }
}
