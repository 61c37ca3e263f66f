import { BlockList, isIP } from 'node:net';

/**
 * Special-purpose addresses after the registries of IANA: this machine, private and link-local networks, and the like.
 * An IPv4 address written as IPv6 is checked as what it is.
 */
const SPECIAL = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  ...['::/127', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]) {
  const [address, prefix] = range.split('/') as [string, string];
  SPECIAL.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
}

/** Whether an IP address is one of the internet, and not of this machine or a network behind it. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && !SPECIAL.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
