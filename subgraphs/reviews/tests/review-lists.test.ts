import type { Answer } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import {
  change,
  decide,
  list,
  mo,
  ofProduct,
  own,
  picture,
  REJECT,
  reviewed,
  seen,
  seller,
  shop,
  useReviews,
} from './moderated-reviews.ts';
import { deliver, person, submit } from './purchases.ts';

useReviews();

test('pictures are the own uploads of the author, nine at most', async () => {
  const ann = person();
  const { lines } = await deliver(own, ann.userId);
  const { orderLineId } = lines[0]!;
  const nine = Array.from({ length: 9 }, () => picture(ann.userId));
  const wrong = [
    [picture(uuidv7())],
    [...nine, picture(ann.userId)],
    [`uploads/${ann.userId}/../x.webp`],
    [`private/${ann.userId}/${uuidv7()}.webp`],
    [`${picture(ann.userId)}?w=360`],
    ['https://evil.example/x.webp'],
    [''],
  ];
  for (const pictures of wrong) {
    const refused = await submit(shop, ann, { orderLineId, pictures });
    expect(refused.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'pictures'] }]);
  }
  const { review } = await submit(shop, ann, { orderLineId, pictures: [...nine.slice(0, 8), nine[7]] });
  expect((await seen(review.id))!.pictures).toEqual(nine.slice(0, 8).map((key) => `/media/${key}`));
});

test('filters by pictures, stars and SKU count exactly what they show', async () => {
  const productId = uuidv7();
  const all = [];
  for (let i = 0; i < 6; i++) all.push(await reviewed({ rating: 4 + (i % 2) }, productId));
  const [a, b, c] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  await shop.database.sql(`update reviews.review set sku_id = $1 where id = any($2)`, [a.skuId, [a.id, b.id, c.id]]);
  await shop.database.sql(`update reviews.review set pictures = '{"x.webp"}' where id = any($1)`, [[a.id, b.id]]);
  await decide(b.id, 'REJECT', REJECT);
  const shown = async (args: string) => {
    const { reviews } = await ofProduct(productId, `reviews(${args}) { totalCount nodes { id } }`);
    return [reviews.totalCount, reviews.nodes.map(({ id }: Answer) => id)];
  };
  expect(await shown(`skuId: "${a.skuId}"`)).toEqual([2, [c.id, a.id]]);
  expect(await shown('withPictures: true')).toEqual([1, [a.id]]);
  expect(await shown(`skuId: "${a.skuId}", rating: 4`)).toEqual([2, [c.id, a.id]]);
  expect(await shown(`skuId: "${a.skuId}", rating: 5`)).toEqual([0, []]);
  const { reviewFacets } = await ofProduct(productId, 'reviewFacets { withPictures skus { sku { id } count } }');
  expect(reviewFacets.withPictures).toBe(1);
  expect(reviewFacets.skus[0]).toEqual({ sku: { id: a.skuId }, count: 2 });
  expect(reviewFacets.skus).toHaveLength(4);
  await expect(ofProduct(productId, 'reviews(skuId: "x") { totalCount }')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('the queue and the list of a seller are walked page by page, each review once', async () => {
  for (let i = 0; i < 5; i++) {
    const { id } = await reviewed();
    if (i % 2) await change('reportReview', { input: { reviewId: id, reason: 'FALSE' } }, person());
  }
  for (const [query, viewer] of [
    ['reviewsToModerate', mo],
    ['receivedReviews', seller],
  ] as const) {
    const whole = await list(`${query}(first: 100) { totalCount nodes { id } }`, viewer);
    const walked: Answer[] = [];
    for (let after = ''; ; ) {
      const { nodes, pageInfo } = await list(
        `${query}(first: 2${after}) { nodes { id } pageInfo { hasNextPage endCursor } }`,
        viewer,
      );
      walked.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(walked).toEqual(whole.nodes);
    expect(walked).toHaveLength(whole.totalCount);
    await expect(list(`${query}(after: "nonsense") { nodes { id } }`, viewer)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
});
