import { BlockList, isIP } from 'node:net';

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address, prefix] = range.split('/') as [string, string];
    list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** The unicast addresses IANA has given out; whatever embeds an IPv4 address in another prefix lies outside. */
const UNICAST_V6 = listOf(['2000::/3']);

/** Special-purpose addresses after the registries of IANA: this machine, private and link-local networks, and the like. */
const SPECIAL = listOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Protocol assignments with Teredo and benchmarking, documentation, 6to4.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]);

/** Whether an IP address is one of the internet, and not of this machine or a network behind it. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !SPECIAL.check(address, 'ipv4');
  // With a zone it belongs to a network of this machine.
  if (address.includes('%')) return false;
  return version === 6 && UNICAST_V6.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6');
}
