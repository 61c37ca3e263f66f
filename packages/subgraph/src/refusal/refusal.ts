import { createMethodMiddlewareDecorator, Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { RequestContext } from '../request/request-context.ts';
import type { Locale } from '../viewer/viewer.ts';

export enum UserErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  CONFLICT = 'CONFLICT',
  RATE_LIMITED = 'RATE_LIMITED',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  WEAK_PASSWORD = 'WEAK_PASSWORD',
  SESSION_EXPIRED = 'SESSION_EXPIRED',
  PASSWORD_REQUIRED = 'PASSWORD_REQUIRED',
  LINK_EXPIRED = 'LINK_EXPIRED',
  SECOND_FACTOR_REQUIRED = 'SECOND_FACTOR_REQUIRED',
  ACCOUNT_SUSPENDED = 'ACCOUNT_SUSPENDED',
  DELETION_REQUESTED = 'DELETION_REQUESTED',
  DELETION_BLOCKED = 'DELETION_BLOCKED',
  LIMIT_REACHED = 'LIMIT_REACHED',
  OUT_OF_STOCK = 'OUT_OF_STOCK',
  UNAVAILABLE = 'UNAVAILABLE',
  PRICE_CHANGED = 'PRICE_CHANGED',
  CART_EMPTY = 'CART_EMPTY',
  INVALID_QUANTITY = 'INVALID_QUANTITY',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  INVALID_TRANSITION = 'INVALID_TRANSITION',
  PAYMENT_DECLINED = 'PAYMENT_DECLINED',
  ADDRESS_REQUIRED = 'ADDRESS_REQUIRED',
  COUPON_UNAVAILABLE = 'COUPON_UNAVAILABLE',
  COUPON_NOT_APPLICABLE = 'COUPON_NOT_APPLICABLE',
  INSUFFICIENT_POINTS = 'INSUFFICIENT_POINTS',
  NOT_PURCHASED = 'NOT_PURCHASED',
  ALREADY_REVIEWED = 'ALREADY_REVIEWED',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation was refused; the same codes in the whole graph.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value is missing or not allowed.' },
    NOT_FOUND: { description: 'There is no such thing, or it is not yours.' },
    CONFLICT: { description: 'It was changed meanwhile, or already exists.' },
    RATE_LIMITED: { description: 'Too many attempts; wait.' },
    INVALID_CREDENTIALS: { description: 'That account or password is not right.' },
    WEAK_PASSWORD: { description: 'The password is too short or too common.' },
    SESSION_EXPIRED: { description: 'The session ended; sign in again.' },
    PASSWORD_REQUIRED: { description: 'The password must be confirmed first: see `confirmPassword`.' },
    LINK_EXPIRED: { description: 'The link of an e-mail was used, replaced or is too old; ask for another.' },
    SECOND_FACTOR_REQUIRED: { description: 'The password was right; a code of the second factor is needed, too.' },
    ACCOUNT_SUSPENDED: {
      description: 'The account may not be used for now; the message says why, until when, and how to object.',
    },
    DELETION_REQUESTED: {
      description: 'The account is about to be deleted; signing in with `keepAccount` keeps it.',
    },
    DELETION_BLOCKED: { description: 'Something of the account is not finished yet, so it cannot be deleted.' },
    LIMIT_REACHED: { description: 'The most that is allowed is reached.' },
    OUT_OF_STOCK: { description: 'Fewer units are available than wanted.' },
    UNAVAILABLE: { description: 'The product is not for sale any more.' },
    PRICE_CHANGED: { description: 'The total differs from the one you confirmed.' },
    CART_EMPTY: { description: 'Nothing is selected to buy.' },
    INVALID_QUANTITY: { description: 'The quantity is not a whole number in the allowed range.' },
    IDEMPOTENCY_CONFLICT: { description: 'This idempotency key was used with other input.' },
    INVALID_TRANSITION: { description: 'The state of the order does not allow this.' },
    PAYMENT_DECLINED: { description: 'The payment provider declined.' },
    ADDRESS_REQUIRED: { description: 'A delivery address is needed.' },
    COUPON_UNAVAILABLE: { description: 'The coupon is used up, expired, or not to be had (again).' },
    COUPON_NOT_APPLICABLE: { description: 'The coupon is not for these goods, or they cost too little.' },
    INSUFFICIENT_POINTS: { description: 'Fewer points can be spent than wanted.' },
    NOT_PURCHASED: { description: 'Only buyers of the product may review it.' },
    ALREADY_REVIEWED: { description: 'You reviewed this purchase already.' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'An expected failure of a mutation, to be shown to a person.' })
export class UserError {
  @Field(() => UserErrorCode, { description: 'For programs.' })
  code!: UserErrorCode;

  @Field(() => String, { description: "For people, in the viewer's language." })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Path of the input field at fault.' })
  field?: string[];
}

/** A text in every language of the shop. */
export type Text = Record<Locale, string>;

/** Thrown by business verbs when they decline; a mutation marked `@Refusable()` turns it into `userErrors`. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly code: keyof typeof UserErrorCode,
    readonly text: Text,
    readonly field?: string[],
  ) {
    super(`${code}: ${text.en}`);
  }

  in(locale: Locale): UserError {
    return { code: UserErrorCode[this.code], message: this.text[locale], field: this.field };
  }
}

/** Several refusals at once: one for each invalid field of an input. */
class Refusals extends Refusal {
  override name = 'Refusals';
  constructor(readonly all: readonly [Refusal, ...Refusal[]]) {
    super(all[0].code, all[0].text, all[0].field);
  }
}

/** All that a refusal says: one for each invalid field of an input. */
export const refusalsOf = (refusal: Refusal): readonly Refusal[] =>
  refusal instanceof Refusals ? refusal.all : [refusal];

/** The results of the checks by name; throws the refusals of all that fail. */
export function checkedAll<Checked extends object>(checks: { [Name in keyof Checked]: () => Checked[Name] }): Checked {
  const refused: Refusal[] = [];
  const checked = Object.entries<() => unknown>(checks).map(([name, check]) => {
    try {
      return [name, check()] as const;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(...refusalsOf(error));
      return [name, undefined] as const;
    }
  });
  const [first, ...others] = refused;
  if (first) throw new Refusals([first, ...others]);
  return Object.fromEntries(checked) as Checked;
}

/** An asynchronous check, in the form that `checkedAll` takes. */
export async function awaited<Value>(checking: Promise<Value>): Promise<() => Value> {
  const [outcome] = await Promise.allSettled([checking]);
  return () => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
}

/** Base of every mutation payload. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: UserError[];
}

/** On a mutation: a Refusal becomes `{ userErrors: [...] }`, a result gets `userErrors: []`. */
export function Refusable(): MethodDecorator {
  return createMethodMiddlewareDecorator<RequestContext>(async ({ context }, next) => {
    try {
      return { userErrors: [], ...(await next()) };
    } catch (error) {
      if (error instanceof Refusal) {
        return { userErrors: refusalsOf(error).map((refusal) => refusal.in(context.viewer.locale)) };
      }
      throw error;
    }
  });
}
