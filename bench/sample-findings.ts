import { randomUUID } from 'node:crypto'
import { demoDistrict } from '../services/demo/district.ts'
import { postRequest } from './http-connection.ts'

const texts = [
  ['event-0113', '小区大门口往东二十米路面破损，有积水，电动车经过容易摔'],
  ['event-0410', '非机动车停在盲道上，整排占了人行道，行人只能走机动车道'],
  ['event-0498', '农贸市场外卫生差，有流动商贩，污水流到路边'],
  ['event-0110', '垃圾桶旁堆着袋装垃圾，已经散开，天热有异味'],
  ['event-0493', '共享单车堆在公交站台前，乘客上下车不方便'],
  ['event-0405', '水果店把货架摆到门外两米，挡住通道'],
] as const

const seats = demoDistrict.offices.map((office) => office.seat)

let made = 0

/** A finding as an inspector's phone sends it, without photos: another category, place and id each time. */
export function sampleFinding() {
  made += 1
  const [category, description] = texts[made % texts.length] ?? texts[0]
  const [longitude = 0, latitude = 0] = seats[made % seats.length] ?? []
  const aside = ((made % 97) - 48) / 100_000
  return {
    id: randomUUID(),
    category,
    description: `${description}（第 ${made} 处）`,
    longitude: Math.round((longitude + aside) * 1e6) / 1e6,
    latitude: Math.round((latitude - aside) * 1e6) / 1e6,
    coordinates: 'wgs84' as const,
    address: '福华街与政通路交叉口东北角',
  }
}

/** The bytes of a request that files one finding. */
export function findingRequest(token: string): Buffer {
  return postRequest('/api/v1/findings', token, JSON.stringify(sampleFinding()))
}

/** The bytes of a request that files many at once. */
export function batchRequest(token: string, size: number): Buffer {
  return postRequest('/api/v1/findings/batch', token, JSON.stringify({ findings: Array.from({ length: size }, sampleFinding) }))
}
