import type { Locale } from '@minijd/subgraph';
import { textIn } from '@minijd/subgraph';
import { sql } from 'kysely';
import { prefixes } from '../analysis/prefixes.ts';
import type { SearchDatabase } from '../search-context.ts';
import type { LabelKind } from './label.entity.ts';

export interface LabelKey {
  kind: LabelKind;
  slug: string;
}

export interface LabelNames {
  nameZh?: string | null;
  nameEn?: string | null;
}

export type LabelRow = LabelKey & LabelNames;
/** By kind and slug. */
export type Labels = ReadonlyMap<string, LabelNames>;

export const keyOf = ({ kind, slug }: LabelKey) => `${kind} ${slug}`;

export async function labelsOf(db: SearchDatabase, keys: LabelKey[]): Promise<Labels> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('label')
    .select(['kind', 'slug', 'name_zh as nameZh', 'name_en as nameEn'])
    .where('slug', 'in', [...new Set(keys.map(({ slug }) => slug))])
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export function labelNames(labels: Labels, key: LabelKey): LabelNames | undefined {
  return labels.get(keyOf(key));
}

/** The name in a language, else in the other one; the slug of an unknown label. */
export function labelIn(locale: Locale, labels: Labels, key: LabelKey): string {
  return nameIn(locale, labelNames(labels, key) ?? {}) ?? key.slug;
}

export function nameIn(locale: Locale, { nameZh, nameEn }: LabelNames): string | undefined {
  return textIn(locale, nameZh, nameEn);
}

/** Labels that begin with the typed text, or whose pinyin does. */
export function labelsWithPrefix(db: SearchDatabase, typed: string, most: number): Promise<LabelRow[]> {
  return db
    .selectFrom('label')
    .select(['kind', 'slug', 'name_zh as nameZh', 'name_en as nameEn'])
    .where(sql<boolean>`exists (select from unnest(prefixes) prefix where starts_with(prefix, ${typed}))`)
    .orderBy(sql`length(coalesce(name_zh, name_en))`)
    .orderBy('slug')
    .limit(most)
    .execute();
}

/** Adds labels or renames them. */
export async function saveLabels(db: SearchDatabase, labels: LabelRow[]): Promise<void> {
  const unique = [...new Map(labels.map((label) => [keyOf(label), label])).values()];
  if (unique.length === 0) return;
  await db
    .insertInto('label')
    .values(
      unique.map(({ kind, slug, nameZh, nameEn }) => ({
        ...{ kind, slug },
        name_zh: nameZh ?? null,
        name_en: nameEn ?? null,
        prefixes: [...new Set([nameZh, nameEn].flatMap((name) => (name ? prefixes(name) : [])))],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind', 'slug']).doUpdateSet(({ ref }) => ({
        name_zh: ref('excluded.name_zh'),
        name_en: ref('excluded.name_en'),
        prefixes: ref('excluded.prefixes'),
      })),
    )
    .execute();
}
