import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer, TestSubgraph } from '@minijd/testkit';
import { beforeEach, expect, test } from 'vitest';
import { SEARCH, useSampleSearch } from './sample-search.ts';

let shop: TestSubgraph;
useSampleSearch((own) => {
  shop = own.shop;
});
beforeEach(async () => {
  await shop.database.sql('delete from search.search_event');
});

const ADMIN: Partial<Viewer> = { userId: crypto.randomUUID(), role: 'ADMIN', permissions: PERMISSIONS };
/** The network of a household. */
const home = (number: number): Partial<Viewer> => ({ locale: 'zh-CN', ipAddress: `203.0.113.${number}` });
const look = (text: string, who: Partial<Viewer>, more: object = {}) =>
  shop.execute(SEARCH, { input: { text, ...more } }, who);
const use = (text: string, what: 'OPENED' | 'ADDED', who: Partial<Viewer>) =>
  shop.execute(
    'mutation ($input: NoteSearchUseInput!) { noteSearchUse(input: $input) { userErrors { code } } }',
    { input: { text, use: what } },
    who,
  );
/** Searches are noted while nobody waits for it. */
const noted = (rows: number) =>
  expect.poll(async () => (await shop.database.sql('select from search.search_event')).length).toBe(rows);

const FIGURES = `query ($from: LocalDate!, $to: LocalDate!, $list: SearchFigureList!) {
  searchFigures(from: $from, to: $to, list: $list) {
    sums { people searches nothingFound opened added }
    texts { text people peopleBefore searches nothingFound opened added } } }`;
async function figures(list: 'TOP' | 'RISING' | 'ZERO', days: { from: string; to: string }): Promise<Answer> {
  const { data, errors } = await shop.execute(FIGURES, { ...days, list }, { locale: 'en', ...ADMIN });
  expect(errors).toBeUndefined();
  return data?.searchFigures;
}
const shopDay = (moment = Date.now()) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);
const today = () => ({ from: shopDay(Date.now() - 86_400_000), to: shopDay() });

test('counts people once a text, what they did not find, opened and put into the cart; names no rare text', async () => {
  for (const number of [1, 2, 3]) {
    await look('手机', home(number));
    await look('手機', home(number), { brands: ['sony'] });
    await look('qqqq', home(number));
  }
  await look('收机', home(4));
  await noted(7);
  await use(' 手机 ', 'OPENED', home(1));
  await use('手机', 'OPENED', home(1));
  await use('手机', 'ADDED', home(2));
  await use('手机', 'ADDED', home(9));
  await use('never searched', 'OPENED', home(1));
  const { sums, texts } = await figures('TOP', today());
  const phones = { text: '手机', people: 3, searches: 6, peopleBefore: 0, nothingFound: 0, opened: 1, added: 1 };
  expect(texts).toEqual([expect.objectContaining({ text: 'qqqq', nothingFound: 3 }), phones]);
  expect(sums).toEqual({ people: 7, searches: 10, nothingFound: 4, opened: 1, added: 1 });
  expect((await figures('ZERO', today())).texts.map(({ text }: Answer) => text)).toEqual(['qqqq']);
});

test('what rises is compared with as many days before', async () => {
  const days = { from: '2026-11-11', to: '2026-11-20' };
  const add = (text: string, day: string, people: number) =>
    shop.database.sql(
      `insert into search.search_event (id, text, locale, person, searched_at, found)
       select gen_random_uuid(), $1, 'en', $2 || n, $2::date + time '04:00', 1 from generate_series(1, $3::int) n`,
      [text, day, people],
    );
  await add('steady', '2026-11-05', 9);
  await add('steady', '2026-11-15', 10);
  await add('new', '2026-11-15', 4);
  await add('falling', '2026-11-05', 9);
  await add('falling', '2026-11-20', 4);
  await add('rare', '2026-11-20', 2);
  await add('later', '2026-11-21', 9);
  const { texts } = await figures('RISING', days);
  expect(texts.map(({ text, people, peopleBefore }: Answer) => [text, people, peopleBefore])).toEqual([
    ['new', 4, 0],
    ['steady', 10, 9],
  ]);
  expect((await figures('TOP', days)).sums.people).toBe(20);
});

test('periods that are too long or end before they begin, and texts of nothing, are refused', async () => {
  for (const days of [
    { from: '2026-11-20', to: '2026-11-11' },
    { from: '2020-01-01', to: '2026-11-11' },
  ]) {
    const { errors } = await shop.execute(FIGURES, { ...days, list: 'TOP' }, { locale: 'en', ...ADMIN });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  }
  const { data } = await use('   ', 'OPENED', home(1));
  expect(data?.noteSearchUse.userErrors).toEqual([{ code: 'INVALID_INPUT' }]);
});
