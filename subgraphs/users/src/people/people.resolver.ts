import {
  Allow,
  ConnectionArgs,
  connectionOf,
  decodeCursor,
  isUuid,
  LocalDate,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { EmailStanding, Role, User, type UserRow, userById } from '../accounts/index.ts';
import { Seller, type SellerRow, sellerByOwner } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { findPeople, type PeopleFilter } from './find-people.ts';

const UserConnection = connectionOf(User, 'User');

@ArgsType()
class PeopleArgs extends ConnectionArgs implements PeopleFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those that match: id, e-mail address, phone number, number of an order (with order:read), an end of the phone number, or part of the name or address; 100 characters count.',
  })
  search?: string | null;

  @Field(() => Role, { nullable: true, description: 'Only people with this role.' })
  role?: Role | null;

  @Field(() => EmailStanding, { nullable: true, description: 'Only people whose e-mail address has this standing.' })
  emailStanding?: EmailStanding | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who are suspended now, or only those who are not.' })
  suspended?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those who opened their account on that day or later.' })
  joinedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those who did so on that day or earlier.' })
  joinedTo?: string | null;
}

@Resolver(() => User)
export class PeopleResolver {
  @Allow('user:read')
  @Query(() => UserConnection, { nullable: true, description: 'Everybody with an account, newest first.' })
  async people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() context: UsersContext) {
    const { first } = args;
    const after = args.after ?? undefined;
    const found = await findPeople(context, args);
    const rows = await found
      .$call((query) => (after == null ? query : query.where('id', '<', idIn(after))))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const counted = found.clearSelect().select(({ fn }) => fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after, cursorOf: ({ id }) => [id], countAll });
  }

  @Allow('user:read')
  @Query(() => User, { nullable: true, description: 'Somebody with an account.' })
  person(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Ctx() context: UsersContext,
  ): Promise<UserRow | undefined> {
    return context.load(userById, id);
  }

  @Allow('SELF', 'user:read')
  @FieldResolver(() => Seller, { nullable: true, description: 'The shop they act for.' })
  shop(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<SellerRow | undefined> {
    return context.load(sellerByOwner, id);
  }
}

/** The id inside a cursor; something else inside is a cursor of nothing. */
function idIn(cursor: string): string | null {
  const id = String(decodeCursor(cursor, 1)[0]);
  return isUuid(id) ? id : null;
}

@Resolver(() => Seller)
export class SellerOwnerResolver {
  @Allow('seller:read')
  @FieldResolver(() => User, { nullable: true, description: 'The person who acts for it.' })
  owner(@Root() { ownerId }: SellerRow, @Ctx() context: UsersContext): Promise<UserRow | undefined> | undefined {
    return ownerId ? context.load(userById, ownerId) : undefined;
  }
}
