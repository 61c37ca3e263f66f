import { Allow, connectionOf, NumberedPageArgs, Payload } from '@minijd/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { User, type UserRow, userById } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { Seller } from '../seller/seller.entity.ts';
import { sellerById } from '../seller/seller.rows.ts';
import {
  type ApplicationRow,
  applicationByUser,
  applicationPage,
  findSubmitted,
  sameLicence,
} from './application.rows.ts';
import { SellerApplicationStatus } from './application-lifecycle.ts';
import { SellerApplication } from './seller-application.entity.ts';

const SellerApplicationConnection = connectionOf(SellerApplication, 'SellerApplication');

@ArgsType()
class SellerApplicationsArgs extends NumberedPageArgs {
  @Field(() => SellerApplicationStatus, { nullable: true, description: 'Only those with this status.' })
  status?: SellerApplicationStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with this in the names of company, shop or contact, or with this credit code or slug.',
  })
  search?: string | null;
}

@ObjectType({ description: 'An application that was changed.' })
export class SellerApplicationPayload extends Payload {
  @Field(() => SellerApplication, { nullable: true, description: 'The application; null when it was refused.' })
  application?: SellerApplication;
}

@Resolver(() => SellerApplication)
export class SellerApplicationResolver {
  @Allow('seller:read')
  @Query(() => SellerApplicationConnection, {
    nullable: true,
    description: 'Applications to sell here, those that wait first; for administrators.',
  })
  sellerApplications(@Args(() => SellerApplicationsArgs) args: SellerApplicationsArgs, @Ctx() { db }: UsersContext) {
    return applicationPage(db, args, args);
  }

  @Allow('seller:read')
  @Query(() => SellerApplication, {
    nullable: true,
    description: 'One application that was submitted; for administrators.',
  })
  sellerApplication(
    @Arg('id', () => ID, { description: 'Which application.' }) id: string,
    @Ctx() context: UsersContext,
  ): Promise<ApplicationRow | undefined> {
    return findSubmitted(context, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Address of the picture of the licence, for the applicant and administrators only.',
  })
  licenceUrl(@Root() { licence }: ApplicationRow): string | null {
    return licence ? `/media/${licence}` : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address of the logo.' })
  logoUrl(@Root() { logo }: ApplicationRow): string | null {
    return logo ? `/media/${logo}` : null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who applies.' })
  applicant(@Root() { userId }: ApplicationRow, @Ctx() context: UsersContext): Promise<UserRow | undefined> {
    return context.load(userById, userId);
  }

  @FieldResolver(() => Seller, { nullable: true, description: 'The shop opened by its approval.' })
  seller(@Root() { sellerId }: ApplicationRow, @Ctx() context: UsersContext) {
    return sellerId ? context.load(sellerById, sellerId) : undefined;
  }

  @Allow('seller:read')
  @FieldResolver(() => [SellerApplication], {
    nullable: true,
    description: 'Others that were submitted with the same credit code, oldest first; for administrators.',
  })
  sameLicence(@Root() { id }: ApplicationRow, @Ctx() context: UsersContext): Promise<ApplicationRow[]> {
    return context.load(sameLicence, id);
  }
}

@Resolver(() => User)
export class UserSellerApplicationResolver {
  @Allow('SELF')
  @FieldResolver(() => SellerApplication, {
    nullable: true,
    description: 'Their application to sell here, when there is one; for themselves only.',
  })
  sellerApplication(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<ApplicationRow | undefined> {
    return context.load(applicationByUser, id);
  }
}
