import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { decide, own, REJECT, shop, useReviews } from './moderated-reviews.ts';
import { deliver, person, submit } from './purchases.ts';

useReviews();

async function read(query: string, viewer: Partial<Viewer>): Promise<Answer> {
  const { data, errors } = await shop.execute(query, {}, viewer);
  if (errors) throw errors[0];
  return data!;
}

async function toWrite(viewer: Partial<Viewer>, args = 'first: 10'): Promise<Answer> {
  const text = `{ reviewsToWrite(${args}) { totalCount nodes { id deliveredAt } pageInfo { hasNextPage endCursor } } }`;
  return (await read(text, viewer)).reviewsToWrite;
}

const idsOf = ({ nodes }: Answer): string[] => nodes.map(({ id }: Answer) => id);

test('what was delivered waits for a review, last delivery first, page by page, until it is written', async () => {
  const ann = person();
  const first = await deliver(own, ann.userId, [uuidv7(), uuidv7()]);
  const second = await deliver(own, ann.userId);
  await deliver(own, person().userId);
  const all = await toWrite(ann);
  expect(all.totalCount).toBe(3);
  expect(new Set(idsOf(all))).toEqual(new Set([...first.lines, ...second.lines].map((line) => line.orderLineId)));
  const walked: string[] = [];
  let cursor = '';
  for (let page = 0; page < 3; page += 1) {
    const answer = await toWrite(ann, `first: 1${cursor && `, after: "${cursor}"`}`);
    walked.push(...idsOf(answer));
    cursor = answer.pageInfo.endCursor;
  }
  expect(walked).toEqual(idsOf(all));
  await expect(toWrite(ann, 'first: 1, after: "x"')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  const { orderLineId } = second.lines[0]!;
  await submit(shop, ann, { orderLineId });
  expect(idsOf(await toWrite(ann))).not.toContain(orderLineId);
});

test('reviews that may be followed up are those of the last 180 days, not rejected, not followed up', async () => {
  const ann = person();
  const lines = (await deliver(own, ann.userId, [uuidv7(), uuidv7(), uuidv7(), uuidv7()])).lines;
  const ids: string[] = [];
  for (const { orderLineId } of lines) ids.push((await submit(shop, ann, { orderLineId })).review.id);
  const [fresh, followed, rejected, old] = ids as [string, string, string, string];
  const text = `mutation { followUpReview(input: { reviewId: "${followed}", content: "Still as good." }) { userErrors { code } } }`;
  await read(text, ann);
  await decide(rejected, 'REJECT', REJECT);
  await shop.database.sql(`update reviews.review set created_at = now() - interval '181 days' where id = $1`, [old]);
  const list = '{ reviewsToFollowUp { totalCount nodes { id canFollowUp } } }';
  expect((await read(list, ann)).reviewsToFollowUp).toEqual({
    totalCount: 1,
    nodes: [{ id: fresh, canFollowUp: true }],
  });
  expect((await read(list, person())).reviewsToFollowUp.totalCount).toBe(0);
});
