import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime, type Locale } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

export enum Role {
  USER = 'USER',
  SELLER = 'SELLER',
  ADMIN = 'ADMIN',
}

/**
 * The status of an account's e-mail address. One account has proven it; at most one other claims it, because the last
 * person to sign up with an unproven address may be its owner. A new claim ends the previous one.
 */
export enum EmailStanding {
  PROVEN = 'PROVEN',
  CLAIMED = 'CLAIMED',
  LAPSED = 'LAPSED',
}

registerEnumType(EmailStanding, {
  name: 'EmailStanding',
  description: 'Whether the e-mail address of an account is proven.',
  valuesConfig: {
    PROVEN: { description: 'The person has proven that it is theirs.' },
    CLAIMED: { description: 'The person says so; nobody has proven it.' },
    LAPSED: { description: 'Another account has claimed it since.' },
  },
});

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do in the shop.',
  valuesConfig: {
    USER: { description: 'Buys.' },
    SELLER: { description: 'Manages products, stock and shipments of one seller.' },
    ADMIN: { description: 'Administrator of the shop.' },
  },
});

/** Roles of administrators. */
export enum StaffRole {
  SUPER = 'SUPER',
  CATALOGUE = 'CATALOGUE',
  FINANCE = 'FINANCE',
  SUPPORT = 'SUPPORT',
}

export enum Gender {
  UNSPECIFIED = 'UNSPECIFIED',
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  OTHER = 'OTHER',
}

registerEnumType(Gender, {
  name: 'Gender',
  description: 'What people say of themselves, if they like.',
  valuesConfig: {
    UNSPECIFIED: { description: 'Not said.' },
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Neither.' },
  },
});

registerEnumType(StaffRole, {
  name: 'StaffRole',
  description: 'What an administrator looks after.',
  valuesConfig: {
    SUPER: { description: 'Everything; has every permission.' },
    CATALOGUE: { description: 'Products, stock and reviews.' },
    FINANCE: { description: 'Payments, refunds and balances.' },
    SUPPORT: { description: 'Buyers and sellers, their orders and after-sale requests.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person with an account.' })
@Entity()
@Check({ name: 'user_email_normalised', expression: 'email = lower(email)' })
@Check({ name: 'user_language_known', expression: "language in ('zh-CN', 'en')" })
@Check({ name: 'user_email_standing_known', expression: "email_standing in ('PROVEN', 'CLAIMED', 'LAPSED')" })
@Index({
  name: 'user_email_standing',
  expression:
    'create unique index "user_email_standing" on "users"."user" ("email", "email_standing") where email_standing <> \'LAPSED\'',
})
@Index({
  name: 'user_phone_signs_in',
  expression: `create unique index "user_phone_signs_in" on "users"."user" ("phone") where phone ~ '^1[3-9][0-9]{9}$'`,
})
@Index({
  name: 'user_email_starts',
  expression: 'create index "user_email_starts" on "users"."user" ("email" varchar_pattern_ops)',
})
@Index({
  name: 'user_phone_starts',
  expression: 'create index "user_phone_starts" on "users"."user" ("phone" varchar_pattern_ops)',
})
@Index({
  name: 'user_phone_ends',
  expression: 'create index "user_phone_ends" on "users"."user" (reverse("phone") varchar_pattern_ops)',
})
// Not of the address as it is: looking one up must not take longer for those that are there.
@Index({
  name: 'user_mentioned',
  expression:
    'create index "user_mentioned" on "users"."user" using gin ("display_name" public.gin_trgm_ops, lower("email") public.gin_trgm_ops) with (fastupdate = off)',
})
@Index({ properties: ['role', 'id'] })
@Index({ properties: ['emailStanding', 'id'] })
@Check({ name: 'user_gender_known', expression: "gender in ('UNSPECIFIED', 'FEMALE', 'MALE', 'OTHER')" })
@Index({
  name: 'user_deletion_due',
  expression:
    'create index "user_deletion_due" on "users"."user" ("deletion_due_at") where deletion_due_at is not null',
})
@Check({ name: 'user_role_known', expression: "role in ('USER', 'SELLER', 'ADMIN')" })
@Check({ name: 'user_staff_is_admin', expression: "(role = 'ADMIN') = (cardinality(staff_roles) > 0)" })
export class User {
  [EntityName]?: 'User';

  @Field(() => ID, { description: 'Identifies the person.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Normalised: see `normaliseEmail`. */
  @Property({ type: 'string' })
  email!: string;

  @Property({ type: 'string', default: EmailStanding.CLAIMED })
  emailStanding: EmailStanding = EmailStanding.CLAIMED;

  /** argon2id in PHC form; without one nobody can sign in. */
  @Property({ type: 'string', nullable: true })
  passwordHash?: string | null;

  @Property({ type: 'string' })
  displayName!: string;

  /** The folder of their picture on the media server, in which each size is a file. */
  @Property({ type: 'string', length: 500, nullable: true })
  avatarUrl?: string | null;

  @Property({ type: 'string', default: Gender.UNSPECIFIED })
  gender: Gender = Gender.UNSPECIFIED;

  /** As `2001-12-31`. */
  @Property({ type: 'string', length: 10, nullable: true })
  birthday?: string | null;

  /** Normalised: see `normalisePhone`. A mainland mobile belongs to one account and can be used to sign in. */
  @Property({ type: 'string', nullable: true })
  phone?: string | null;

  @Field(() => Role, { description: 'Their role in the shop.' })
  @Property({ type: 'string' })
  role: Role = Role.USER;

  /** Administrators have at least one. */
  @Property({ type: 'array', default: [] })
  staffRoles: StaffRole[] = [];

  /** The language of letters: that of sign-up, until another is chosen. */
  @Property({ type: 'string', default: 'zh-CN' })
  language: Locale = 'zh-CN';

  @Field(() => DateTime, { description: 'When the account was opened.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /** When the account will be deleted, because its owner asked for it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deletionDueAt?: Date | null;

  /** Whether their reviews stay then. */
  @Property({ type: 'boolean', default: true })
  keepReviews: boolean = true;

  /** When it was deleted: nothing of the person is left in this row. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deletedAt?: Date | null;
}
