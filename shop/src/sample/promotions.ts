import { type Bilingual, bilingual } from '../bilingual.ts';
import type {
  ImportCouponInput,
  ImportFreightTemplateInput,
  ImportSpendDiscountInput,
} from '../calls/orders.generated.ts';
import { names } from '../import/import-inputs.ts';

export interface SamplePromotions {
  coupons: ImportCouponInput[];
  spendDiscounts: ImportSpendDiscountInput[];
  freightTemplates: ImportFreightTemplateInput[];
}

const DAY_MS = 86_400_000;
const FAR_AWAY = ['新疆维吾尔自治区', '西藏自治区', '青海省', '内蒙古自治区', '海南省'];

/** The name of a promotion in both languages. */
const named = (name: Bilingual) => {
  const { nameZh, nameEn } = names(bilingual(name));
  return { nameZh: nameZh!, nameEn: nameEn! };
};

/** The shop that gives the coupons of shops in the sample. */
export const GIVING_SHOP = 'shanlan-living';

/**
 * What is on offer from `now` for three months; `categoryIds` are the ids of the departments by slug, `shopId` is that of
 * the shop that gives coupons.
 */
export function samplePromotions(
  now: Date,
  categoryIds: ReadonlyMap<string, string>,
  shopId: string,
): SamplePromotions {
  const period = { startsAt: now.toISOString(), endsAt: new Date(now.getTime() + 90 * DAY_MS).toISOString() };
  const within = (slug: string) => ({ scope: 'CATEGORY' as const, scopeIds: [categoryIds.get(slug)!] });
  return {
    coupons: [
      {
        ...{ code: 'welcome-20', ...named('新人立减20元 | ¥20 off your first order'), ...period },
        ...{ kind: 'FIXED', amount: '20.00', minSpend: '99.00', newCustomersOnly: true },
      },
      {
        ...{ code: 'everything-10', ...named('全场满200减10 | ¥10 off from ¥200'), ...period },
        ...{ kind: 'FIXED', amount: '10.00', minSpend: '200.00', stackable: true, perPersonLimit: 3 },
      },
      {
        ...{ code: 'audio-8', ...named('影音92折 | 8% off sound and picture'), ...period, ...within('audio-video') },
        ...{ kind: 'PERCENTAGE', percent: 8, cap: '150.00', totalLimit: 2000 },
      },
      {
        ...{
          code: 'kitchen-30',
          ...named('厨房满300减30 | ¥30 off kitchen from ¥300'),
          ...period,
          ...within('kitchen'),
        },
        ...{ kind: 'FIXED', amount: '30.00', minSpend: '300.00', totalLimit: 500, claimLimit: 800 },
      },
      {
        ...{ code: 'free-shipping', ...named('运费券 | Free delivery'), ...period },
        ...{ kind: 'FREE_SHIPPING', cap: '20.00', stackable: true, perPersonLimit: 5 },
      },
      {
        ...{ code: 'shanlan-15', ...named('山岚满129减15 | ¥15 off at Shanlan from ¥129'), ...period },
        ...{ kind: 'FIXED', amount: '15.00', minSpend: '129.00', claimLimit: 1000, sellerId: shopId },
      },
      {
        ...{ code: 'shanlan-95', ...named('山岚95折 | 5% off at Shanlan'), ...period },
        ...{ kind: 'PERCENTAGE', percent: 5, cap: '30.00', perPersonLimit: 2, sellerId: shopId },
      },
    ],
    spendDiscounts: [
      {
        ...{ code: 'food-every-100', ...named('食品每满100减15 | ¥15 off food for every ¥100'), ...period },
        ...{ ...within('food'), tiers: [{ fromMinor: 100_00, offMinor: 15_00 }], repeats: true },
      },
      {
        ...{
          code: 'home-tiers',
          ...named('家居满300减40，满800减120 | Home: ¥40 off from ¥300, ¥120 from ¥800'),
          ...period,
        },
        ...within('home'),
        tiers: [
          { fromMinor: 300_00, offMinor: 40_00 },
          { fromMinor: 800_00, offMinor: 120_00 },
        ],
      },
      {
        ...{ code: 'shanlan-every-200', ...named('山岚每满200减10 | ¥10 off at Shanlan for every ¥200'), ...period },
        ...{ tiers: [{ fromMinor: 200_00, offMinor: 10_00 }], repeats: true, sellerId: shopId },
      },
    ],
    freightTemplates: [{ code: 'default', zones: freightZones() }],
  };
}

function freightZones(): ImportFreightTemplateInput['zones'] {
  const zone = { firstGrams: 3000, firstMinor: 6_00, stepGrams: 1000, stepMinor: 1_00, freeFromMinor: 99_00 };
  const far = { firstGrams: 1000, firstMinor: 15_00, stepMinor: 8_00, freeFromMinor: 299_00 };
  return [
    { ...zone, provinces: [] },
    { ...zone, ...far, provinces: FAR_AWAY },
  ];
}
