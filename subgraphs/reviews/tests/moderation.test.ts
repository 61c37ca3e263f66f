import type { Viewer } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { eraseAuthor } from '../src/review/erase-author.ts';
import {
  change,
  decide,
  list,
  mo,
  moderator,
  ofProduct,
  own,
  picture,
  REJECT,
  reviewed,
  rival,
  seen,
  seller,
  shop,
  useReviews,
} from './moderated-reviews.ts';
import { codes, entities, person } from './purchases.ts';

useReviews();

test('a word of the list holds a review back: only its author and moderators see it until it is approved', async () => {
  await change('holdReviewWord', { text: '加微信' }, mo);
  const { ann, productId, id } = await reviewed({ content: '很好，请加 微-信 领红包', rating: 2 });
  expect(await seen(id, ann)).toMatchObject({ status: 'PENDING' });
  for (const viewer of [{}, person(), seller]) expect(await seen(id, viewer)).toBeNull();
  const all = 'ratingSummary { count } reviews { totalCount nodes { id } }';
  expect(await ofProduct(productId, all, ann)).toEqual({
    ratingSummary: { count: 0 },
    reviews: { totalCount: 0, nodes: [] },
  });
  const waiting = await list('reviewsToModerate(first: 50) { nodes { id heldFor } }', mo);
  expect(waiting.nodes).toContainEqual({ id, heldFor: ['加微信'] });
  for (const act of ['reportReview', 'replyToReview']) {
    const input = act === 'reportReview' ? { reviewId: id, reason: 'FALSE' } : { reviewId: id, content: 'Thanks' };
    expect(codes(await change(act, { input }, seller))).toEqual(['NOT_FOUND']);
  }
  expect(codes(await change('markReviewHelpful', { reviewId: id, helpful: true }, person()))).toEqual(['NOT_FOUND']);

  expect((await decide(id, 'APPROVE')).review.status).toBe('APPROVED');
  expect((await ofProduct(productId, all)).ratingSummary.count).toBe(1);
  expect(await seen(id)).toMatchObject({ id });

  expect((await change('releaseReviewWord', { text: '加微信' }, mo)).heldWords).toEqual([]);
  const free = await reviewed({ content: '加微信也可以' });
  expect(await seen(free.id)).toMatchObject({ status: 'APPROVED' });
});

test('a rejection has a reason for the author, leaves the rating, and can be undone by whoever decided', async () => {
  const { ann, productId, id } = await reviewed({ rating: 1 });
  expect(codes(await decide(id, 'REJECT'))).toEqual(['INVALID_INPUT']);
  await decide(id, 'REJECT', REJECT);
  expect(await seen(id, ann)).toMatchObject({ status: 'REJECTED', rejectReason: REJECT.reason, canFollowUp: false });
  expect(await seen(id)).toBeNull();
  expect((await ofProduct(productId, 'ratingSummary { count }')).ratingSummary.count).toBe(0);
  expect((await list('reviewsToModerate(queue: REJECTED) { nodes { id } }', mo)).nodes[0]).toEqual({ id });
  expect(codes(await change('undoReviewDecision', { reviewId: id }, moderator()))).toEqual(['INVALID_TRANSITION']);
  expect((await change('undoReviewDecision', { reviewId: id }, mo)).review).toMatchObject({ status: 'APPROVED' });
  expect(codes(await change('undoReviewDecision', { reviewId: id }, mo))).toEqual(['INVALID_TRANSITION']);
  expect((await ofProduct(productId, 'ratingSummary { count }')).ratingSummary.count).toBe(1);
  for (const viewer of [seller, person()]) {
    await expect(decide(id, 'APPROVE', {}, viewer)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  }
});

test('the author is told of a rejection that stays, and not of one that was undone', async () => {
  const [undone, stands] = [await reviewed(), await reviewed()];
  for (const { id } of [undone, stands]) await decide(id, 'REJECT', REJECT);
  await change('undoReviewDecision', { reviewId: undone.id }, mo);
  const told = () =>
    shop.database.sql<{ id: string }>(
      `select data->'data'->>'reviewId' as id from events.job where name = 'reviews.review.rejected.users'`,
    );
  await vi.waitFor(async () => expect((await told()).map(({ id }) => id)).toContain(stands.id), 30_000);
  expect((await told()).map(({ id }) => id)).not.toContain(undone.id);
}, 40_000);

test('ratings stay exact while reviews come, are decided on and undone at once', async () => {
  const productId = uuidv7();
  await change('holdReviewWord', { text: 'spam' }, mo);
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      reviewed({ rating: 1 + (i % 5), content: i % 3 ? 'Good as gold.' : 'This is spam.' }, productId),
    ),
  );
  const acts = all.flatMap(({ id }, i) => [
    () => decide(id, i % 2 ? 'APPROVE' : 'REJECT', REJECT),
    () => decide(id, i % 4 ? 'REJECT' : 'APPROVE', REJECT, moderator()),
    () => change('undoReviewDecision', { reviewId: id }, mo),
    () => change('reportReview', { input: { reviewId: id, reason: 'FALSE' } }, person()),
  ]);
  await Promise.all([...acts, () => reviewed({ rating: 5 }, productId)].map((act) => act()));
  await change('releaseReviewWord', { text: 'spam' }, mo);

  const rows = await shop.database.sql<{ rating: number; count: number }>(
    `select rating, count(*)::int as count from reviews.review where product_id = $1 and status = 'APPROVED'
     group by rating`,
    [productId],
  );
  const { ratingSummary, reviews } = await ofProduct(
    productId,
    'ratingSummary { count histogram { rating count } } reviews { totalCount }',
  );
  const counts = (ratingSummary.histogram as { rating: number; count: number }[]).filter(({ count }) => count > 0);
  expect(counts.sort((a, b) => a.rating - b.rating)).toEqual(rows.sort((a, b) => a.rating - b.rating));
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  expect([ratingSummary.count, reviews.totalCount]).toEqual([total, total]);
  const [reports] = await shop.database.sql<{ wrong: number }>(
    `select count(*)::int as wrong from reviews.review r where open_reports <>
     (select count(*) from reviews.review_report p where p.review_id = r.id and p.closed_at is null)`,
  );
  expect(reports).toEqual({ wrong: 0 });
});

test('a person reports a review once, and reported ones come first', async () => {
  const { ann, id } = await reviewed();
  const report = (viewer: Partial<Viewer>) =>
    change('reportReview', { input: { reviewId: id, reason: 'ADVERTISING', note: ' See the link. ' } }, viewer);
  const bo = person();
  const answers = await Promise.all(Array.from({ length: 5 }, () => report(bo)));
  expect(answers.flatMap(codes)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
  expect(codes(await report(seller))).toEqual([]);
  expect(codes(await report(ann))).toEqual(['INVALID_INPUT']);
  await expect(report({})).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  const { nodes } = await list(
    'reviewsToModerate(first: 1) { nodes { id openReportCount reports { reason note } } }',
    mo,
  );
  const [first] = nodes;
  expect(first).toEqual({
    ...{ id, openReportCount: 2 },
    reports: [0, 1].map(() => ({ reason: 'ADVERTISING', note: 'See the link.' })),
  });
  expect(await seen(id)).toMatchObject({ status: 'APPROVED' });
  await expect(entities(shop, 'Review', [id], 'reports { note }', seller)).rejects.toThrow();
  const mine = await entities(shop, 'User', [bo.userId!], 'reviewReports { nodes { reviewId reason note } }', bo);
  expect(mine[0]!.reviewReports.nodes).toEqual([{ reviewId: id, reason: 'ADVERTISING', note: 'See the link.' }]);

  await eraseAuthor(
    {
      id: uuidv7(),
      name: 'users.account.deleted',
      at: '',
      data: { userId: bo.userId!, sellerId: null, keepReviews: true },
    },
    own.context,
  );
  expect((await entities(shop, 'Review', [id], 'openReportCount', mo))[0]).toEqual({ openReportCount: 1 });
  await decide(id, 'APPROVE');
  expect((await entities(shop, 'Review', [id], 'openReportCount reports { note }', mo))[0]).toEqual({
    openReportCount: 0,
    reports: [],
  });
});

test('a seller answers reviews of their own goods, changes the answer and removes it', async () => {
  const { id } = await reviewed({ rating: 2 });
  const answer = (content: string, viewer = seller) =>
    change('replyToReview', { input: { reviewId: id, content } }, viewer);
  expect(codes(await answer('No.', rival))).toEqual(['NOT_FOUND']);
  expect(codes(await change('removeReviewReply', { reviewId: id }, rival))).toEqual(['NOT_FOUND']);
  await expect(answer('No.', person())).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(codes(await answer(' '))).toEqual(['INVALID_INPUT']);
  const waiting = () => list('receivedReviews(lowRated: true, unanswered: true) { totalCount nodes { id } }', seller);
  const before = await waiting();
  expect(before.nodes[0]).toEqual({ id });
  expect((await answer(' We send a new one. ')).review.reply).toEqual({
    content: 'We send a new one.',
    editedAt: null,
  });
  expect((await waiting()).totalCount).toBe(before.totalCount - 1);
  expect((await answer('It is on its way.')).review.reply).toMatchObject({ editedAt: expect.any(String) });
  expect((await seen(id))!.reply.content).toBe('It is on its way.');
  expect((await list('receivedReviews { totalCount }', rival)).totalCount).toBe(0);
  await change('removeReviewReply', { reviewId: id }, seller);
  expect((await seen(id))!.reply).toBeNull();
});

test('an author follows up once, within 180 days, and a held follow-up does not hide the review', async () => {
  const { ann, productId, id } = await reviewed();
  const add = (viewer: Partial<Viewer>, more: object = {}) =>
    change('followUpReview', { input: { reviewId: id, content: 'Still good after a month.', ...more } }, viewer);
  expect(codes(await add(person()))).toEqual(['NOT_FOUND']);
  expect(codes(await add(ann, { pictures: [picture(uuidv7())] }))).toEqual(['INVALID_INPUT']);
  await shop.database.sql(`update reviews.review set created_at = now() - interval '181 days' where id = $1`, [id]);
  expect(codes(await add(ann))).toEqual(['INVALID_TRANSITION']);
  await shop.database.sql(`update reviews.review set created_at = now() - interval '179 days' where id = $1`, [id]);
  await change('holdReviewWord', { text: 'month' }, mo);
  const key = picture(ann.userId);
  const answers = await Promise.all(Array.from({ length: 4 }, () => add(ann, { pictures: [key] })));
  expect(answers.flatMap(codes)).toEqual(['ALREADY_REVIEWED', 'ALREADY_REVIEWED', 'ALREADY_REVIEWED']);
  expect((await seen(id, ann))!.followUp).toMatchObject({ status: 'PENDING', pictures: [`/media/${key}`] });
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', followUp: null });
  expect((await ofProduct(productId, 'reviewFacets { withFollowUp withPictures }')).reviewFacets).toEqual({
    withFollowUp: 0,
    withPictures: 0,
  });
  await decide(id, 'REJECT', { ...REJECT, followUp: true });
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', followUp: null });
  await decide(id, 'APPROVE');
  expect((await seen(id))!.followUp).toMatchObject({ status: 'APPROVED' });
  expect((await ofProduct(productId, 'reviewFacets { withFollowUp withPictures }')).reviewFacets).toEqual({
    withFollowUp: 1,
    withPictures: 1,
  });
  await change('releaseReviewWord', { text: 'month' }, mo);
});
