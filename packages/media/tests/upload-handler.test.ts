import type { IncomingMessage } from 'node:http';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createMediaHandler, createUploadHandler, folderStore } from '../src/index.ts';
import { picture, serve, temporaryDirectory } from './media-server.ts';

const ANN = '0190a1b2-0000-7000-8000-00000000000a';

/** An upload server that trusts the header `x-person`. */
async function door() {
  const store = folderStore(await temporaryDirectory());
  const personOf = async ({ headers }: { headers: Record<string, unknown> }) => headers['x-person'] as string;
  const handle = createUploadHandler(store, { personOf, onError: (error) => expect.fail(String(error)) });
  const origin = await serve((request, response) => void handle(request, response));
  /** Sends the second half of the body when `rest` resolves. */
  const send = async (
    body: Uint8Array,
    headers: Record<string, string> = {},
    { rest, kind = '' }: { rest?: Promise<void>; kind?: string } = {},
  ) => {
    const init =
      rest !== undefined ? { body: inHalves(body, rest), duplex: 'half' as const } : { body: Buffer.from(body) };
    const response = await fetch(`${origin}/media/uploads${kind}`, {
      method: 'POST',
      ...init,
      headers: { 'content-type': 'image/png', 'x-person': ANN, ...headers },
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, ...((await response.json()) as { key?: string; code?: string }) };
  };
  return { store, send };
}

async function* inHalves(body: Uint8Array, rest: Promise<void>) {
  yield body.subarray(0, body.length / 2);
  await rest;
  yield body.subarray(body.length / 2);
}

test('a picture is drawn anew: upright, no longer than 1600 pixels, without what the camera wrote into it', async () => {
  const { store, send } = await door();
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Copyright: 'taken at home' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { status, key = '' } = await send(photo, { 'content-type': 'IMAGE/JPEG' });

  expect(status).toBe(201);
  expect(key).toMatch(new RegExp(`^uploads/${ANN}/[0-9a-f-]{36}\\.webp$`));
  const kept = await store.get(key);
  const { format, width, height, exif, orientation } = await sharp(kept?.bytes).metadata();
  expect({ format, width, height, exif, orientation }).toEqual({ format: 'webp', width: 1067, height: 1600 });
});

test('a picture of a person is kept as squares of its middle, without what the camera wrote into it', async () => {
  const { store, send } = await door();
  const photo = await sharp({ create: { width: 900, height: 300, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Copyright: 'taken at home' } })
    .jpeg()
    .toBuffer();
  const { status, key = '' } = await send(photo, { 'content-type': 'image/jpeg' }, { kind: '?avatar' });

  expect(status).toBe(201);
  expect(key).toMatch(new RegExp(`^avatars/${ANN}/[0-9a-f-]{36}$`));
  for (const side of [64, 128, 256]) {
    const { format, width, height, exif } = await sharp((await store.get(`${key}/${side}.webp`))?.bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: side, height: side, exif: undefined });
  }
  await store.removeFolder(key);
  expect(await store.has(`${key}/64.webp`)).toBe(false);
});

/** A PNG of one colour that says it has so many pixels a side: some kilobytes. */
const bomb = () =>
  sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' }, limitInputPixels: false })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

test.each([
  ['a GIF', async () => gif, 'image/gif', 415],
  ['a GIF that calls itself a PNG', async () => gif, 'image/png', 400],
  ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 415],
  ['more pixels than memory has room for', bomb, 'image/png', 400],
  [
    'a script behind the first bytes of a JPEG',
    async () => Buffer.from([0xff, 0xd8, 0xff, 0x3c, 0x21]),
    'image/jpeg',
    400,
  ],
])('%s is no picture of a person', async (_what, bytes, type, status) => {
  const { send } = await door();
  expect(await send(await bytes(), { 'content-type': type }, { kind: '?avatar' })).toMatchObject({ status });
});

test('what hides behind a picture is not kept', async () => {
  const { store, send } = await door();
  const polyglot = Buffer.concat([await picture('png'), Buffer.from('<script>alert(1)</script>')]);
  const { key } = await send(polyglot, {}, { kind: '?avatar' });
  const kept = await store.get(`${key}/256.webp`);
  expect(Buffer.from(kept?.bytes ?? []).includes('alert')).toBe(false);
});

test('the same picture twice has two keys', async () => {
  const { send } = await door();
  const [one, two] = await Promise.all([send(await picture('png')), send(await picture('png'))]);
  expect(one.key).not.toBe(two.key);
});

test('ten pictures come in at once, the eleventh is told to try again, and the next has its place when they are done', async () => {
  const { send } = await door();
  const bytes = await picture('png');
  const unfinished = Array.from({ length: 10 }, () => Promise.withResolvers<void>());
  const slow = unfinished.map(({ promise }) => send(bytes, {}, { rest: promise }));
  await expect.poll(() => send(bytes)).toMatchObject({ status: 503, code: 'BUSY' });

  for (const { resolve } of unfinished) resolve();

  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect(await send(bytes)).toMatchObject({ status: 201 });
});

describe('declined is', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['a script that calls itself a picture', Buffer.from(svg), {}, 400, 'NOT_A_PICTURE'],
    [
      'a page behind the first bytes of a picture',
      Buffer.from(`\x89PNG\r\n\x1a\n${svg}`, 'latin1'),
      {},
      400,
      'NOT_A_PICTURE',
    ],
    ['nothing', Buffer.alloc(0), {}, 400, 'NOT_A_PICTURE'],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1), {}, 413, 'BODY_TOO_LARGE'],
    ['what a form can send', Buffer.from('x'), { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a guest', Buffer.from('x'), { 'x-person': '' }, 401, 'UNAUTHENTICATED'],
  ])('%s', async (_what, body, headers, status, code) => {
    const { send } = await door();
    expect(await send(body, headers)).toMatchObject({ status, code });
  });

  test('half a picture', async () => {
    const { send } = await door();
    const whole = await picture('png');
    expect(await send(whole.subarray(0, whole.length / 2))).toMatchObject({ status: 400, code: 'NOT_A_PICTURE' });
  });

  test('the sixty-first within ten minutes; somebody else goes on', async () => {
    const { send } = await door();
    const body = Buffer.from('no picture');
    for (let sent = 0; sent < 60; sent++) expect((await send(body)).status).toBe(400);
    const refused = await send(body);
    expect(refused).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(Number(refused.retryAfter)).toBeGreaterThan(500);
    expect(Number(refused.retryAfter)).toBeLessThanOrEqual(600);
    expect((await send(body, { 'x-person': ANN.replace(/a$/, 'b') })).status).toBe(400);
  });
});

test('a private picture is for its owner and whom the shop allows; to others it is not there, scaled or not', async () => {
  const store = folderStore(await temporaryDirectory());
  const cacheDirectory = await temporaryDirectory();
  const asking = ({ headers }: IncomingMessage) => headers['x-person'] as string | undefined;
  const onError = (error: unknown) => expect.fail(String(error));
  const upload = createUploadHandler(store, { personOf: async (request) => asking(request), onError });
  const mayRead = async (request: IncomingMessage, ownerId: string) =>
    [ownerId, 'clerk'].includes(asking(request) ?? '');
  const [media, open] = [{ mayRead }, {}].map((rules) =>
    createMediaHandler(store, { cacheDirectory, onError, ...rules }),
  );
  const origin = await serve((request, response) => {
    const handle = request.method === 'POST' ? upload : request.headers['x-open'] ? open : media;
    void handle?.(request, response);
  });
  const headers = { 'content-type': 'image/png', 'x-person': ANN };
  const sent = await fetch(`${origin}/media/uploads?private`, {
    method: 'POST',
    body: Buffer.from(await picture('png')),
    headers,
  });
  const { key } = (await sent.json()) as { key: string };
  expect(key).toMatch(new RegExp(`^private/${ANN}/[0-9a-f-]{36}\\.webp$`));

  const status = async (path: string, who: Record<string, string>) =>
    (await fetch(`${origin}/media/${path}`, { headers: who })).status;
  for (const path of [key, `${key}?w=480`]) {
    expect(await status(path, { 'x-person': ANN })).toBe(200);
    expect(await status(path, { 'x-person': 'clerk' })).toBe(200);
    expect(await status(path, { 'x-person': 'bob' })).toBe(404);
    expect(await status(path, {})).toBe(404);
    expect(await status(path, { 'x-person': ANN, 'x-open': '1' })).toBe(404);
  }
  const shown = await fetch(`${origin}/media/${key}`, { headers: { 'x-person': ANN } });
  expect(shown.headers.get('cache-control')).toBe('private, no-store');
  const etag = shown.headers.get('etag') ?? '"none"';
  expect(await status(key, { 'x-person': 'bob', 'if-none-match': etag })).toBe(404);
});
