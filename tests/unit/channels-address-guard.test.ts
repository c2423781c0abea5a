import { expect, it } from 'vitest'
import { AddressRefused, createAddressGuard } from '../../platform/channels/address-guard.ts'
import { postJson } from '../../platform/channels/post.ts'
import { isSigned, newSecret, signatureOf } from '../../platform/channels/sign.ts'

const refused = [
  '127.0.0.1', '127.8.9.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1',
  '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1',
  '::ffff:7f00:1', '64:ff9b::a00:1', '2002:a00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2', 'not an address', '',
]

it('addresses of the house and of nowhere may not be called, those of the internet may', () => {
  const guard = createAddressGuard([])
  for (const address of refused) expect(guard.allows(address), address).toBe(false)
  for (const address of ['1.1.1.1', '223.5.5.5', '172.15.0.1', '172.32.0.1', '2400:3200::1', '2606:4700::1111']) expect(guard.allows(address), address).toBe(true)
})

it('the configuration opens single networks and no other', () => {
  const guard = createAddressGuard(['10.20.0.0/16', '::1'])
  for (const address of ['10.20.3.4', '::1']) expect(guard.allows(address), address).toBe(true)
  for (const address of ['10.21.0.1', '127.0.0.1']) expect(guard.allows(address), address).toBe(false)
})

it('no way of writing an address of the house leads to it', async () => {
  const guard = createAddressGuard([])
  const ways = [
    'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/',
    'https://localhost/', 'http://localhost/', 'http://1.1.1.1/', 'https://169.254.169.254/latest/meta-data', 'ftp://1.1.1.1/',
  ]
  for (const way of ways) await expect(postJson(guard, new URL(way), '{}', {}, 2_000), way).rejects.toBeInstanceOf(AddressRefused)
})

it('a signature holds for its body, its secret and five minutes', () => {
  const secret = newSecret()
  const now = new Date('2026-11-22T08:00:00Z')
  const timestamp = now.getTime() / 1_000
  const headers = { timestamp: String(timestamp), signature: `v1=${signatureOf(secret, timestamp, '{"a":1}')}` }
  expect(isSigned(secret, headers, '{"a":1}', now)).toBe(true)
  expect(isSigned(secret, headers, '{"a":2}', now)).toBe(false)
  expect(isSigned(newSecret(), headers, '{"a":1}', now)).toBe(false)
  expect(isSigned(secret, { ...headers, timestamp: String(timestamp + 1) }, '{"a":1}', now)).toBe(false)
  expect(isSigned(secret, headers, '{"a":1}', new Date(now.getTime() + 301_000))).toBe(false)
})
