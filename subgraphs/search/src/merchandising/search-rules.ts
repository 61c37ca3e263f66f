import {
  type ConnectionArgs,
  checkedAll,
  decodeCursor,
  isUuid,
  type Page,
  pageOf,
  pageSize,
  requiredText,
} from '@minijd/subgraph';
import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import { wordsOf } from '../analysis/query-words.ts';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { forgetRules } from './rule-book.ts';
import type { SearchEffect } from './search-effect.ts';
import { SearchRule } from './search-rule.entity.ts';
import * as refusals from './search-rule.refusals.ts';

export const LONGEST_TEXT = 60;
const LONGEST_VALUE = 200;
const MOST_EFFECTS = 50;
const MOST_PINS = 20;
/** All active rules are in memory. */
const MOST_RULES = 2_000;

export type RuleRow = Pick<SearchRule, 'id' | 'text' | 'effects' | 'active' | 'version' | 'changedAt'>;

export interface RuleChange {
  id?: string | null | undefined;
  version?: number | null | undefined;
  text: string;
  active: boolean;
  effects: readonly SearchEffect[];
}

const selectRules = (db: SearchDatabase) =>
  db.selectFrom('search_rule').select(['id', 'text', 'effects', 'active', 'version', 'changed_at as changedAt']);

/** The latest changes first; those with this in the text. */
export async function searchRules(
  { first, after }: ConnectionArgs,
  text: string | undefined,
  { db }: SearchContext,
): Promise<Page<RuleRow>> {
  const wanted = sql<boolean>`strpos(text, ${fold((text ?? '').slice(0, LONGEST_TEXT)).trim()}) > 0`;
  const [at, id] = after == null ? [] : decodeCursor(after, 2);
  const rows = await selectRules(db)
    .where(wanted)
    .$call((query) =>
      id === undefined ? query : query.where(sql<boolean>`(changed_at, id::text) < (${at}::timestamptz, ${id})`),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  const count = db.selectFrom('search_rule').where(wanted).select(sql<number>`count(*)::int`.as('count'));
  return pageOf(rows, {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: (rule) => [rule.changedAt.toISOString(), rule.id],
    countAll: async () => (await count.executeTakeFirstOrThrow()).count,
  });
}

export async function searchRule(id: string, { db }: SearchContext): Promise<RuleRow | undefined> {
  return isUuid(id) ? selectRules(db).where('id', '=', id).executeTakeFirst() : undefined;
}

/** Adds a rule, or replaces the one with this id; searches of this process follow at once, others within a second. */
export async function saveRule(change: RuleChange, context: SearchContext): Promise<string> {
  const { text, effects } = checkedAll({
    text: () => checkedText(change.text),
    effects: () => checkedEffects(change.effects),
  });
  const id = await context.em.transactional(async (em) => {
    await lockRules(em.getKysely());
    const rule = change.id == null ? new SearchRule() : await ruleFor(em, change.id);
    if ((change.version ?? undefined) !== (change.id == null ? undefined : rule.version))
      throw refusals.changedMeanwhile();
    const others = await em.count(SearchRule, { text, id: { $ne: rule.id } });
    if (others > 0) throw refusals.sameText();
    if (change.id == null && (await em.count(SearchRule)) >= MOST_RULES) throw refusals.tooMany(MOST_RULES);
    if (change.id != null) rule.version += 1;
    Object.assign(rule, { text, effects, active: change.active, changedAt: new Date() });
    em.persist(rule);
    return rule.id;
  });
  forgetRules(context);
  return id;
}

export async function deleteRule(id: string, context: SearchContext): Promise<void> {
  await context.em.transactional(async (em) => {
    em.remove(await ruleFor(em, id));
  });
  forgetRules(context);
}

type Entities = SearchContext['em'];

async function ruleFor(em: Entities, id: string): Promise<SearchRule> {
  const rule = isUuid(id) ? await em.findOne(SearchRule, { id }) : null;
  if (!rule) throw refusals.noRule();
  return rule;
}

/** Rules are saved one after the other, so that no two have one text. */
const lockRules = (db: SearchDatabase) => sql`select pg_advisory_xact_lock(hashtext('search rules'))`.execute(db);

/** As a search for it is looked up: folded, in single spaces. */
function checkedText(given: string): string {
  const refuse = refusals.badText(LONGEST_TEXT);
  const { phrase } = wordsOf(requiredText(given, { max: LONGEST_TEXT, refuse }));
  if (phrase === '' || phrase.length > LONGEST_TEXT) throw refuse();
  return phrase;
}

export function checkedEffects(given: readonly SearchEffect[]): SearchEffect[] {
  const effects = given.map(({ action, target, value }) => ({ action, target, value: value.trim().toLowerCase() }));
  const fits = ({ target, value }: SearchEffect) =>
    target === 'PRODUCT' ? isUuid(value) : /^[^\p{Cc}\p{Cs}\s]+$/u.test(value) && value.length <= LONGEST_VALUE;
  if (effects.length === 0 || effects.length > MOST_EFFECTS || !effects.every(fits)) {
    throw refusals.badEffects(MOST_EFFECTS);
  }
  const pins = effects.filter(({ action }) => action === 'PIN');
  if (pins.length > MOST_PINS || pins.some(({ target }) => target !== 'PRODUCT')) throw refusals.badPins(MOST_PINS);
  if (new Set(effects.map(({ target, value }) => `${target} ${value}`)).size < effects.length) throw refusals.twice();
  return effects;
}
