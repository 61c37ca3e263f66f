import { type FinishedSpan, logOptions, sendSpansTo } from '@minijd/observability';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HttpServer } from '../src/index.ts';
import { testServer } from './test-server.ts';

const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

let server: HttpServer;
let lines: Record<string, unknown>[] = [];
let spans: FinishedSpan[] = [];

const log = pino(logOptions('test', 'info'), { write: (line) => void lines.push(JSON.parse(line)) });

beforeAll(async () => {
  server = await testServer({ log });
});

beforeEach(() => {
  lines = [];
  spans = [];
});

afterEach(() => sendSpansTo(undefined));

afterAll(() => server.close(100));

test('each request has one line with its trace, which the answer says too', async () => {
  const answer = await fetch(`${server.url}/echo`, {
    method: 'POST',
    body: 'password',
    headers: { traceparent: PARENT },
  });
  expect(await answer.text()).toBe('password');
  expect(answer.headers.get('traceparent')).toMatch(new RegExp(`^00-${TRACE}-(?!b7ad6b7169203331)[0-9a-f]{16}-00$`));
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    ...{ body: 'request', severity_text: 'INFO', severity_number: 9, 'service.name': 'test', trace_id: TRACE },
    ...{ 'http.request.method': 'POST', 'url.path': '/echo', 'http.response.status_code': 200 },
  });
  await fetch(`${server.url}/nothing?token=of+somebody`);
  await expect.poll(() => lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toContain('of+somebody');
});

test('what fails is a span in any trace, with lines of the same trace; others are kept as often as is set', async () => {
  sendSpansTo({ ratio: 0, take: (span) => void spans.push(span) });
  await fetch(`${server.url}/`);
  await fetch(`${server.url}/fails`, { headers: { traceparent: PARENT } });
  await expect.poll(() => spans).toHaveLength(1);
  expect(spans[0]).toMatchObject({ name: 'GET page', kind: 'server', parentId: 'b7ad6b7169203331', error: '500' });
  const failed = lines.filter(({ trace_id }) => trace_id === TRACE);
  expect(failed.map(({ body }) => body)).toEqual(['a request failed', 'request']);
  sendSpansTo({ ratio: 1, take: (span) => void spans.push(span) });
  await fetch(`${server.url}/`);
  await expect.poll(() => spans).toHaveLength(2);
});

test('nobody outside decides which traces are kept, and what is no trace is none', async () => {
  sendSpansTo({ ratio: 0, take: (span) => void spans.push(span) });
  await fetch(`${server.url}/`, { headers: { traceparent: PARENT.replace(/00$/, '01') } });
  const answer = await fetch(`${server.url}/`, {
    headers: { traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01` },
  });
  expect(answer.headers.get('traceparent')).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  await expect.poll(() => lines).toHaveLength(2);
  expect(spans).toEqual([]);
});

test('a line has no e-mail address, phone number, token, password or cookie, wherever it stands', async () => {
  const token = `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`;
  const error = new Error(`duplicate key (email)=(emma@minijd.example), call 13800138000, Bearer ${token}`);
  log.error({ err: error, password: 'of "emma"', headers: { cookie: 'access=1', 'x-guest-token': 'g' } }, 'failed');
  log.warn({
    data: JSON.stringify({ newPassword: 'hunter two', at: 1796085995338 }),
    url: '/unsubscribe?token=abc&x=1',
  });
  const text = JSON.stringify(lines);
  for (const secret of ['emma', '13800138000', 'eyJ', 'access=1', '"g"', 'hunter', 'abc']) {
    expect(text).not.toContain(secret);
  }
  expect(text).toContain('duplicate key');
  expect(text).toContain('1796085995338');
});
