import { describe, expect, it } from 'vitest'
import { baseMapOrigins } from '../../platform/base-map.ts'
import { readConfig } from '../../platform/config.ts'
import { datumOf } from '../../web/shared/map/datum.ts'

const of = (env: Record<string, string>) => readConfig({ DATABASE_URL: 'postgres://localhost/x', ...env }).baseMap

describe('the base map', () => {
  it('is none unless set, and then no host is let into the content policy', () => {
    expect(of({})).toBeNull()
    expect(baseMapOrigins(of({}))).toEqual([])
  })

  it('is 天地图 by its key: streets and names from eight hosts', () => {
    const base = of({ ZHENGGAI_BASEMAP_TIANDITU_KEY: 'abcdef0123456789' })
    expect(base?.layers.map((hosts) => hosts.length)).toEqual([8, 8])
    expect(base?.layers[0]?.[3]).toBe('https://t3.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=abcdef0123456789')
    expect(baseMapOrigins(base)).toHaveLength(8)
    expect(base?.attribution).toBe('天地图')
  })

  it('is any address with x, y and z, several layers with spaces between, also of our own host', () => {
    const base = of({ ZHENGGAI_BASEMAP_URL: 'https://tiles.example.gov.cn:8443/a/{z}/{x}/{y}.png /labels/{z}/{x}/{y}.png', ZHENGGAI_BASEMAP_CRS: 'gcj02' })
    expect(base?.layers).toEqual([['https://tiles.example.gov.cn:8443/a/{z}/{x}/{y}.png'], ['/labels/{z}/{x}/{y}.png']])
    expect(baseMapOrigins(base)).toEqual(['https://tiles.example.gov.cn:8443'])
  })

  it.each(['https://tiles.example.cn/{z}/{x}.png', 'ftp://a/{z}/{x}/{y}', 'https://a;script-src *{x}{y}{z}', '//evil.example/{z}/{x}/{y}', "https://a b/{x}/{y}/{z}"])('refuses %s', (url) => {
    expect(() => of({ ZHENGGAI_BASEMAP_URL: url })).toThrow('ZHENGGAI_BASEMAP_URL')
  })

  it('is not both', () => {
    expect(() => of({ ZHENGGAI_BASEMAP_URL: '/{z}/{x}/{y}', ZHENGGAI_BASEMAP_TIANDITU_KEY: 'abcdef0123456789' })).toThrow('ZHENGGAI_BASEMAP_URL')
  })
})

describe('places on pictures in GCJ-02', () => {
  it('are drawn some hundred metres off, and come back to a decimetre', () => {
    const place = { longitude: 113.6631, latitude: 34.7351 }
    const { toShown, fromShown } = datumOf('gcj02')
    const [lng, lat] = toShown(place)
    expect(Math.abs(lng - place.longitude)).toBeGreaterThan(0.002)
    const back = fromShown({ lng, lat })
    expect(Math.abs(back.longitude - place.longitude)).toBeLessThan(0.000002)
    expect(Math.abs(back.latitude - place.latitude)).toBeLessThan(0.000002)
    expect(datumOf('wgs84').toShown(place)).toEqual([place.longitude, place.latitude])
    expect(datumOf(undefined).fromShown({ lng: 1, lat: 2 })).toEqual({ longitude: 1, latitude: 2 })
  })
})
