import { PERMISSIONS, type SubgraphCalls } from '@minijd/subgraph';
import { ReviewedProductsDocument } from '../calls/catalog.generated.ts';
import { HoldWordDocument, type ImportedReviewInput, ImportReviewsDocument } from '../calls/reviews.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

const DAY_MS = 86_400_000;
const HELD_WORDS = ['加微信', '刷单', 'whatsapp'];

type Written = Pick<ImportedReviewInput, 'rating' | 'content'> &
  Partial<ImportedReviewInput> & { withPictures?: number };

/** Reviews of demo buyers in every state, in both languages of the shop. */
const REVIEWS: readonly Written[] = [
  {
    ...{ rating: 5, withPictures: 2, content: '包装很仔细，实物和图片一致，用了几天没有任何问题。' },
    ...{ reply: '感谢您的支持，有问题随时联系我们。', followUp: '用了快一个月，还是和新的一样，推荐。' },
  },
  { rating: 4, withPictures: 1, content: 'Does what it should. The box was dented, what was in it was not.' },
  {
    ...{ rating: 2, content: '比想象的小一圈，颜色也偏暗，有点失望。' },
    reply: '抱歉没有让您满意，尺寸在详情页有标注，您可以在七天内申请退货。',
  },
  { rating: 3, withPictures: 1, content: '质量可以，就是等了五天才到。' },
  {
    rating: 5,
    content: 'Bought it a second time, for my parents. They use it every day.',
    followUp: 'Half a month on: still fine.',
  },
  { rating: 1, content: '一般般，等客服回复等了两天。' },
  { rating: 5, content: '好评返现请加 微 信 领取红包！', status: 'PENDING' },
  {
    ...{ rating: 1, content: '卖家电话我发出来了，大家都去打！', status: 'REJECTED' },
    rejectReason: '评价含有他人的联系方式，请删除后在售后中反映问题。',
  },
];

/** Adds the reviews of demo buyers, with pictures of what they bought; repeated, nothing is added. */
export async function seedReviews(
  calls: SubgraphCalls,
  { reviewers, admin, opened }: { reviewers: readonly string[]; admin: string; opened: Date },
): Promise<void> {
  const { products } = await calls.call('catalog', ReviewedProductsDocument, {}, shopViewer);
  const goods = products?.nodes ?? [];
  const input = reviewers.flatMap((authorId, person) =>
    REVIEWS.flatMap(({ withPictures = 0, ...review }, index) => {
      const product = goods[(index * 3 + person) % goods.length];
      if (!product) return [];
      const pictures = product.media.slice(0, withPictures).map(({ url }) => url.replace(/^\/media\//, ''));
      const createdAt = new Date(opened.getTime() - (30 + index * 2 + person) * DAY_MS).toISOString();
      return [
        {
          ...{ key: `sample-${authorId}-${index}`, productId: product.id, skuId: product.skus[0]?.id ?? null },
          ...{ authorId, helpfulCount: (index * 5) % 7, createdAt, pictures, ...review },
        },
      ];
    }),
  );
  await calls.call('reviews', ImportReviewsDocument, { input }, shopViewer);
  const viewer = { ...shopViewer, userId: admin, role: 'ADMIN', permissions: PERMISSIONS } as const;
  for (const text of HELD_WORDS) await calls.call('reviews', HoldWordDocument, { text }, viewer);
}
