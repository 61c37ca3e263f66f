import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { fromDecimal } from '@minijd/money';
import { isUuid, Refusal } from '@minijd/subgraph';
import { provinceOf } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { FreightTemplate, type FreightZone } from '../../pricing/index.ts';
import type { FreightZoneInput, SaveFreightTemplateInput } from './freight-template.input.ts';

const MOST_ZONES = 35;
const LONGEST_NAME = 12;
const MOST_UNITS = 1_000_000;
const MOST_MINOR = 10_000_00;
const MOST_FREE_FROM = 100_000_000_00;

const refusal = (code: 'INVALID_INPUT' | 'NOT_FOUND' | 'CONFLICT', field: string[], zh: string, en: string) =>
  new Refusal(code, { 'zh-CN': zh, en }, ['input', ...field]);

export const refusals = {
  zones: () =>
    refusal(
      'INVALID_INPUT',
      ['zones'],
      '请设置1到35个区域，其中一个适用于其余省份。',
      'Set 1 to 35 zones, one of them for all other provinces.',
    ),
  provinces: () =>
    refusal(
      'INVALID_INPUT',
      ['zones'],
      '省份名称不正确，或出现在多个区域。',
      'A province is unknown, or in more than one zone.',
    ),
  units: () =>
    refusal('INVALID_INPUT', ['zones'], '首重、续重（件）需为1到1000000。', 'First and step go from 1 to 1,000,000.'),
  prices: () => refusal('INVALID_INPUT', ['zones'], '运费需为0到10000元。', 'A price goes from 0 to 10,000 yuan.'),
  freeFrom: () =>
    refusal('INVALID_INPUT', ['zones'], '包邮门槛需大于0。', 'An amount for free delivery must be above 0.'),
  noShop: () => refusal('NOT_FOUND', ['sellerId'], '没有找到这家店铺。', 'There is no such shop.'),
  changedMeanwhile: () =>
    refusal('CONFLICT', ['version'], '运费模板刚被其他人修改。', 'Somebody else changed the freight meanwhile.'),
};

function zoneOf({ provinces, firstUnits, first, stepUnits, step, freeFrom }: FreightZoneInput): FreightZone {
  const isUnits = (units: number) => units >= 1 && units <= MOST_UNITS;
  if (!isUnits(firstUnits) || !isUnits(stepUnits)) throw refusals.units();
  const [firstMinor, stepMinor] = [fromDecimal(first).minor, fromDecimal(step).minor];
  if ([firstMinor, stepMinor].some((minor) => minor < 0 || minor > MOST_MINOR)) throw refusals.prices();
  const freeFromMinor = freeFrom == null ? null : fromDecimal(freeFrom).minor;
  if (freeFromMinor !== null && (freeFromMinor < 1 || freeFromMinor > MOST_FREE_FROM)) throw refusals.freeFrom();
  return { provinces: [...provinces], firstUnits, firstMinor, stepUnits, stepMinor, freeFromMinor };
}

/** A province by its name, with its administrative suffix or without. */
const provinceNamed = (name: string) => (name.length <= LONGEST_NAME ? provinceOf(name)?.nameZh : undefined);

function checkedZones(given: readonly FreightZoneInput[]): FreightZone[] {
  const others = given.filter(({ provinces }) => provinces.length === 0);
  if (given.length > MOST_ZONES || others.length !== 1) throw refusals.zones();
  const named = given.flatMap(({ provinces }) => provinces).map(provinceNamed);
  if (named.includes(undefined) || new Set(named).size !== named.length) throw refusals.provinces();
  return given.map(zoneOf);
}

/** Saves the template of a shop; null: that of all shops without one. */
export async function saveFreightTemplate(
  context: OrdersContext,
  { version, measure, zones: given }: SaveFreightTemplateInput,
  sellerId: string | null,
): Promise<void> {
  const zones = checkedZones(given);
  if (sellerId !== null && !isUuid(sellerId)) throw refusals.noShop();
  try {
    await context.em.transactional(async (em) => {
      const stored = await em.findOne(FreightTemplate, { sellerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if ((stored?.version ?? 0) !== version) throw refusals.changedMeanwhile();
      const template = stored ?? Object.assign(new FreightTemplate(), { code: sellerId ?? 'default', sellerId });
      Object.assign(template, { measure, zones, version: version + 1, changedAt: new Date() });
      em.persist(template);
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw refusals.changedMeanwhile();
    throw error;
  }
}

/** Takes the template of a shop away: that of all others counts from then on. */
export async function removeFreightTemplate(
  context: OrdersContext,
  { sellerId, version }: { sellerId: string; version: number },
): Promise<void> {
  if (!isUuid(sellerId)) throw refusals.noShop();
  await context.em.transactional(async (em) => {
    const stored = await em.findOne(FreightTemplate, { sellerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!stored) return;
    if (stored.version !== version) throw refusals.changedMeanwhile();
    em.remove(stored);
  });
}
