import { Allow, ConnectionArgs, connectionOf, DateTime, isUuid, type Page } from '@minijd/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { accountsWithEmail, normaliseEmail, Role, User, type UserRow, userById } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { AuditEntry, AuditOutcome } from './audit-entry.entity.ts';
import { type AuditFilter, type AuditRow, auditPage, entryById, repeatsOf } from './audit-entry.rows.ts';

@InputType({ description: 'Filters of the audit log; absent ones do not apply.' })
class AuditLogFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Who did it: their id; for administrators who may see people also their e-mail address.',
  })
  actor?: string | null;

  @Field(() => Role, { nullable: true, description: 'Their role at that time.' })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'The mutation, such as `suspendSeller`.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'The type of what it was about, such as `Seller`.' })
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'What it was about.' })
  subjectId?: string | null;

  @Field(() => AuditOutcome, { nullable: true, description: 'The outcome.' })
  outcome?: AuditOutcome | null;

  @Field(() => DateTime, { nullable: true, description: 'Not before this moment.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  before?: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A field that an action changed.' })
class AuditChange {
  @Field(() => String, { description: 'The type of what was changed.' })
  type!: string;

  @Field(() => ID, { description: 'What was changed.' })
  id!: string;

  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it was before, as JSON.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since then, as JSON.' })
  after!: string | null;
}

const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

interface StoredChange {
  type: string;
  id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Sellers see what was done for their shop. */
const ownOnly = (context: UsersContext): Pick<AuditFilter, 'sellerId'> =>
  context.may('audit:read') ? {} : { sellerId: context.viewer.sellerId };

async function personOf(context: UsersContext, idOrEmail: string): Promise<string> {
  if (isUuid(idOrEmail)) return idOrEmail;
  const email = context.may('user:read') ? normaliseEmail(idOrEmail) : undefined;
  const { proven, claimant } = email ? await accountsWithEmail(context.db, email) : {};
  return (proven ?? claimant)?.id ?? NOBODY;
}

/** Has no entries. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const json = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));

@Resolver(() => AuditEntry)
export class AuditLogResolver {
  @Allow('SELLER', 'audit:read')
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      'What administrators and sellers did or tried to do, the last first: all of it for administrators, what was done for their shop for sellers. With a filter, `totalCount` counts to 100,000.',
  })
  async auditLog(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('filter', () => AuditLogFilter, { defaultValue: {}, description: 'Which entries.' }) filter: AuditLogFilter,
    @Ctx() context: UsersContext,
  ): Promise<Page<AuditRow>> {
    const { actor, ...rest } = filter;
    const actorId = actor ? await personOf(context, actor) : undefined;
    return auditPage(context.db, page, { ...rest, actorId, ...ownOnly(context) });
  }

  @Allow('SELLER', 'audit:read')
  @Query(() => AuditEntry, {
    nullable: true,
    description: 'An entry of the audit log; null for one that the viewer may not see.',
  })
  async auditEntry(
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Ctx() context: UsersContext,
  ): Promise<AuditRow | undefined> {
    return isUuid(id) ? entryById(context.db, id, ownOnly(context)) : undefined;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who, as they are called now.' })
  actor(@Root() { actorId }: AuditRow, @Ctx() context: UsersContext): Promise<UserRow | undefined> {
    return context.load(userById, actorId);
  }

  @FieldResolver(() => Int, {
    description:
      'How often the same was refused to them once more within that minute: of those after the first twenty there are no entries.',
  })
  async repeats(@Root() { id }: AuditRow, @Ctx() context: UsersContext): Promise<number> {
    return (await context.load(repeatsOf, id))?.count ?? 0;
  }

  @FieldResolver(() => [AuditChange], {
    description: 'What it changed, field by field, as far as it is known; without what is private.',
  })
  changes(@Root() { changes }: AuditRow): AuditChange[] {
    const stored = JSON.parse(changes) as StoredChange[];
    return stored.flatMap(({ type, id, before, after }) =>
      Object.keys(after).map((field) => ({ type, id, field, before: json(before[field]), after: json(after[field]) })),
    );
  }
}
