import { ArgsType, Field } from 'type-graphql';
import { badInput } from '../refusal/errors.ts';
import { LocalDate } from '../schema/scalars.ts';
import { daysBetween, shopDay, spanOf } from './shop-day.ts';

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Days of the shop, both included. */
export interface Period {
  from: string;
  to: string;
}

@ArgsType()
export class PeriodArgs implements Period {
  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDate, { description: `The last day, which is included; ${MOST_DAYS} days at most.` })
  to!: string;
}

/** The days of a period, oldest first; throws BAD_USER_INPUT when it ends before it begins or is too long. */
export function daysOf({ from, to }: Period): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (count < 1 || count > MOST_DAYS) throw badInput(`from and to must span 1 to ${MOST_DAYS} days.`);
  return daysBetween(from, to);
}

/** The period of the same length that ends where this one begins. */
export function periodBefore({ from, to }: Period): Period {
  const length = Date.parse(to) - Date.parse(from) + DAY_MS;
  const moved = (day: string) => shopDay(new Date(spanOf(day).from.getTime() - length));
  return { from: moved(from), to: moved(to) };
}

/** From the first moment of a period to the first after it. */
export function momentsOf({ from, to }: Period): { from: Date; to: Date } {
  return { from: spanOf(from).from, to: spanOf(to).to };
}
