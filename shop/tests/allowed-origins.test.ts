import { describe, expect, onTestFinished, test } from 'vitest';
import { SHAPES, startShape } from './shape/shape.ts';

const PARTNER = 'https://partner.example';

describe.each(SHAPES)('a shop as %s', (name) => {
  test('lets pages of the origins that are set call it with cookies, and of no other', async () => {
    const shop = await startShape(name, { pages: true, env: { ALLOWED_ORIGINS: `https://one.example, ${PARTNER}` } });
    onTestFinished(shop.stop);
    const allowed = async (origin: string) => {
      const { headers } = await shop.client().send({ query: '{ __typename }' }, { origin });
      return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
    };
    expect(await allowed(PARTNER)).toEqual([PARTNER, 'true']);
    expect(await allowed('https://stranger.example')).toEqual([null, null]);

    const wanted = 'apollographql-client-name, apollographql-client-version, authorization, content-type';
    const preflight = { origin: PARTNER, 'access-control-request-method': 'POST' };
    const { headers } = await shop.client().fetch('/graphql', {
      method: 'OPTIONS',
      headers: { ...preflight, 'access-control-request-headers': wanted },
    });
    expect(headers.get('access-control-allow-headers')?.split(', ')).toEqual(
      expect.arrayContaining(wanted.split(', ')),
    );
  });
});
