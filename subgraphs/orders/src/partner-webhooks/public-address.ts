import { BlockList, isIP } from 'node:net';

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address, prefix] = range.split('/') as [string, string];
    list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** The allocated unicast range of IPv6; prefixes that embed IPv4 addresses are outside it. */
const UNICAST_V6 = listOf(['2000::/3']);

/** Special-purpose addresses from the IANA registries: this machine, private and link-local networks, and the like. */
const SPECIAL = listOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Protocol assignments with Teredo and benchmarking, documentation, 6to4.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]);

/** Whether an IP address is public, not of this machine or a private network. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !SPECIAL.check(address, 'ipv4');
  // A zone index means a local network.
  if (address.includes('%')) return false;
  return version === 6 && UNICAST_V6.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6');
}
