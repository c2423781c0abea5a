import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../domain/order/canonical-json.ts'

const key = fc.string({ unit: 'grapheme' }).filter((text) => !/^\d/.test(text) && text !== '__proto__')
const { tree: json } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null)),
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), fc.array(tie('tree')), fc.dictionary(key, tie('tree'))),
}))

describe('the canonical text of what is hashed', () => {
  it('is that of RFC 8785, as the reference package writes it', () => {
    fc.assert(fc.property(fc.dictionary(key, json), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }))
  })

  it('leaves out what has no value, and writes an instant in ISO 8601', () => {
    expect(canonicalJson({ b: new Date(0), a: undefined })).toBe('{"b":"1970-01-01T00:00:00.000Z"}')
  })

  it('refuses what could be written in more than one way', () => {
    for (const value of [{ 10: 1, 9: 2 }, { a: { '0x': 1 } }, { a: Number.NaN }, JSON.parse('{"__proto__": 1}') as object]) {
      expect(() => canonicalJson(value)).toThrow(RangeError)
    }
  })
})
