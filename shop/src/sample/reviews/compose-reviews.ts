import type { Rating, ReviewRecord } from '../../import/record.ts';
import { SeededRandom } from '../../import/seeded-random.ts';
import type { Good, Theme } from '../goods/good.ts';
import { authorsEn, authorsZh } from './authors.ts';
import type { Phrases } from './phrases.ts';
import { generalEn, themesEn, titlesEn } from './phrases-en.ts';
import { generalZh, themesZh } from './phrases-zh.ts';

type Mood = 'good' | 'mixed' | 'bad';

/** How often each rating is given, in percent. */
const RATINGS: readonly (readonly [Rating, number])[] = [
  [5, 58],
  [4, 25],
  [3, 10],
  [2, 4],
  [1, 3],
];

/** A product's reviews: more for what sells more, and no two alike. */
export function composeReviews(good: Good, theme: Theme, now: Date): ReviewRecord[] {
  const random = new SeededRandom(`reviews/${good.slug}`);
  const count = Math.max(1, Math.round(Math.log2(good.sold / 80) + random.next() * 2));
  const written = new Set<string>();
  const authors = new Set<string>();
  return Array.from({ length: count }, () => {
    const english = random.chance(0.28);
    const rating = pickRating(random);
    return {
      productExternalId: good.slug,
      source: 'sample',
      authorName: unused(authors, () => random.pick(english ? authorsEn : authorsZh)),
      rating,
      title: english && random.chance(0.6) ? random.pick(titlesEn[moodOf(rating)]) : undefined,
      content: unused(written, () => (english ? inEnglish : inChinese)(random, theme, rating)),
      createdAt: new Date(now.getTime() - daysAgo(random, good.age) * 86_400_000).toISOString(),
      helpfulCount: random.chance(0.35) ? Math.floor(random.next() ** 3 * 42) : 0,
    };
  });
}

function pickRating(random: SeededRandom): Rating {
  let left = random.next() * 100;
  for (const [rating, share] of RATINGS) {
    left -= share;
    if (left < 0) return rating;
  }
  return 5;
}

function moodOf(rating: Rating): Mood {
  if (rating >= 4) return 'good';
  return rating === 3 ? 'mixed' : 'bad';
}

function inChinese(random: SeededRandom, theme: Theme, rating: Rating): string {
  return `${sentences(random, themesZh[theme], generalZh, rating).join(random.chance(0.5) ? '，' : '。')}。`;
}

function inEnglish(random: SeededRandom, theme: Theme, rating: Rating): string {
  return `${sentences(random, themesEn[theme], generalEn, rating).join('. ')}.`;
}

/** One remark on the product and one in general, in either order; the happiest sometimes leave it at one, the unhappy are past details. */
function sentences(random: SeededRandom, theme: Phrases, general: Phrases, rating: Rating): string[] {
  const mixed = general.mixed ?? general.good;
  if (rating === 5 && random.chance(0.15)) return [random.pick(theme.good)];
  const pair: Record<Rating, [readonly string[], readonly string[]]> = {
    5: [theme.good, general.good],
    4: [theme.good, random.chance(0.4) ? mixed : theme.bad],
    3: [theme.bad, mixed],
    2: halves(general.bad),
    1: halves(general.bad),
  };
  const [first, second] = pair[rating].map((phrases) => random.pick(phrases));
  return rating === 5 && random.chance(0.4) ? [second!, first!] : [first!, second!];
}

/** Two complaints, never the same twice. */
function halves(phrases: readonly string[]): [readonly string[], readonly string[]] {
  const middle = Math.ceil(phrases.length / 2);
  return [phrases.slice(0, middle), phrases.slice(middle)];
}

function daysAgo(random: SeededRandom, age: number): number {
  return Math.max(0.2, random.next() ** 1.4 * (age - 2));
}

/** Tries again when a text or a name was taken; few products have so many that they run out. */
function unused(taken: Set<string>, make: () => string): string {
  let made = make();
  for (let tries = 0; taken.has(made) && tries < 40; tries++) made = make();
  taken.add(made);
  return made;
}
