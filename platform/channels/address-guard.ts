import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that are not the internet: private, loopback, link-local, shared, documentation, multicast, translated. */
const closed: readonly (readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'], ['10.0.0.0', 8, 'ipv4'], ['100.64.0.0', 10, 'ipv4'], ['127.0.0.0', 8, 'ipv4'], ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'], ['192.0.0.0', 24, 'ipv4'], ['192.0.2.0', 24, 'ipv4'], ['192.88.99.0', 24, 'ipv4'], ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'], ['198.51.100.0', 24, 'ipv4'], ['203.0.113.0', 24, 'ipv4'], ['224.0.0.0', 3, 'ipv4'],
  // Of IPv6 only 2000::/3 is given out; in it, tunnels (Teredo, 6to4) and documentation lead elsewhere.
  ['::', 3, 'ipv6'], ['4000::', 2, 'ipv6'], ['8000::', 1, 'ipv6'], ['2001::', 23, 'ipv6'], ['2001:db8::', 32, 'ipv6'], ['2002::', 16, 'ipv6'], ['3fff::', 20, 'ipv6'],
]

export class AddressRefused extends Error {
  constructor(host: string) {
    super(`${host} is not an address on the internet`)
    this.name = 'AddressRefused'
  }
}

export interface AddressGuard {
  /** Whether an IP address may be called. */
  allows(address: string): boolean
  /** Whether it lies in a network that the configuration opened: only there may a message go without TLS. */
  opened(address: string): boolean
  /** Resolves names for a connection and refuses (AddressRefused) those of which an address does not suit. */
  lookup(suits: (address: string) => boolean): LookupFunction
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = familyOf(address)
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}

/**
 * Keeps what people type in as an address from reaching into the house's own networks. The address that was looked at is the
 * one that is connected to: a name that resolves otherwise a moment later changes nothing. `open`: networks (CIDR) that may
 * be called all the same.
 */
export function createAddressGuard(open: readonly string[]): AddressGuard {
  const exceptions = listOf(open)
  // Apart, for a list takes an IPv4 address for its IPv6 form: ::/3 would close all of IPv4.
  const blocked = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const [net, prefix, family] of closed) blocked[family].addSubnet(net, prefix, family)

  function opened(address: string): boolean {
    return isIP(address) !== 0 && exceptions.check(address, familyOf(address))
  }

  function allows(address: string): boolean {
    return isIP(address) !== 0 && (opened(address) || !blocked[familyOf(address)].check(address, familyOf(address)))
  }

  return {
    allows,
    opened,
    lookup: (suits) => (host, options, done) => {
      lookup(host, { family: options.family, hints: options.hints, all: true }, (error, addresses: LookupAddress[]) => {
        if (error !== null) return done(error, '', 4)
        const [first] = addresses
        // One bad address is enough: a name that points both ways is not meant well.
        if (first === undefined || addresses.some(({ address }) => !suits(address))) return done(new AddressRefused(host), '', 4)
        if (options.all === true) done(null, addresses)
        else done(null, first.address, first.family)
      })
    },
  }
}
