import { afterEach, expect, test } from 'vitest';
import { type Caller, type HttpServer, trustedProxies } from '../src/index.ts';
import { testServer } from './test-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close(0));

/** The caller of a request with these headers, seen by a server behind these proxies; its peer is 127.0.0.1. */
async function caller(proxies: string, headers: Record<string, string>): Promise<Partial<Caller>> {
  server = await testServer({ trustedProxies: trustedProxies(proxies) });
  return (await fetch(`${server.url}/caller`, { headers })).json() as Promise<Partial<Caller>>;
}

const addressOf = async (proxies: string, forwardedFor: string) =>
  (await caller(proxies, { 'x-forwarded-for': forwardedFor })).address;

test.each([
  ['nobody is trusted by default', '', '203.0.113.7', '127.0.0.1'],
  ['one proxy', '1', '203.0.113.7', '203.0.113.7'],
  ['one proxy, a forged entry', '1', '8.8.8.8, 203.0.113.7', '203.0.113.7'],
  ['two proxies', '2', '203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['two proxies, a forged entry', '2', '8.8.8.8, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['three proxies', '3', '203.0.113.7, 10.0.0.3, 10.0.0.2', '203.0.113.7'],
  ['three proxies, forged entries', '3', '8.8.8.8, 127.0.0.1, 203.0.113.7, 10.0.0.3, 10.0.0.2', '203.0.113.7'],
  ['more hops than entries', '3', '203.0.113.7', '203.0.113.7'],
  ['proxies by name', 'loopback, uniquelocal', '8.8.8.8, 203.0.113.7, 10.0.0.3, 10.0.0.2', '203.0.113.7'],
  ['proxies by network', '127.0.0.1, 10.0.0.0/24', '8.8.8.8, 203.0.113.7, 10.0.0.3', '203.0.113.7'],
  ['a peer that is no proxy of ours', '10.0.0.0/8', '203.0.113.7', '127.0.0.1'],
  ['IPv6', 'loopback', '2001:db8::7', '2001:db8::7'],
  ['IPv6 proxies', 'loopback, fd00::/8', '2001:db8::7, fd00::2', '2001:db8::7'],
  ['IPv4 within IPv6', '1', '::ffff:203.0.113.7', '203.0.113.7'],
  ['garbage from a proxy', '1', 'unknown', '127.0.0.1'],
  ['garbage before an address', '2', "x'; drop table, 10.0.0.2", '10.0.0.2'],
  ['nothing', '1', '', '127.0.0.1'],
])('%s', async (_what, proxies, forwardedFor, address) => {
  expect(await addressOf(proxies, forwardedFor)).toBe(address);
});

test('protocol and host are believed as far as the addresses are', async () => {
  const headers = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'shop.example',
  };
  expect(await caller('1', headers)).toMatchObject({ secure: true, host: 'shop.example' });
  await server?.close(0);
  expect(await caller('', headers)).toMatchObject({ secure: false, host: expect.stringContaining('127.0.0.1') });
  await server?.close(0);
  // What a visitor claims comes before what the proxies append.
  const forged = { ...headers, 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'evil.example, shop.example' };
  expect(await caller('1', forged)).toMatchObject({ secure: false, host: 'shop.example' });
});

test.each(['1, 10.0.0.1', '11', 'example.com', '10.0.0.0/99', '-1'])('the setting %s is refused', (setting) => {
  expect(() => trustedProxies(setting)).toThrow(TypeError);
});
