import { Allow, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { SellerApplicationStatus } from './application-lifecycle.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'Who issues the invoices of a seller.' })
export class InvoiceIssuer {
  @Field(() => ID, { description: 'The seller.' })
  sellerId!: string;

  @Field(() => String, { description: 'The company as its licence says, else the name of the shop.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its unified social credit code, which is its tax number.' })
  taxNumber?: string | null;
}

@Resolver()
export class InvoiceIssuersResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [InvoiceIssuer], { description: 'Who issues the invoices of these sellers.' })
  async _invoiceIssuers(
    @Arg('ids', () => [ID], { description: 'Sellers.' }) ids: string[],
    @Ctx() { db }: UsersContext,
  ): Promise<InvoiceIssuer[]> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return [];
    const rows = await db
      .selectFrom('seller')
      .leftJoin('seller_application', (join) =>
        join
          .onRef('seller_application.user_id', '=', 'seller.owner_id')
          .on('seller_application.status', '=', SellerApplicationStatus.APPROVED),
      )
      .select(({ fn }) => [
        'seller.id as sellerId',
        fn.coalesce('company_name', 'seller.name_zh', 'seller.name_en').as('name'),
        'credit_code as taxNumber',
      ])
      .where('seller.id', 'in', known)
      .execute();
    return rows.map(({ name, ...row }) => ({ ...row, name: name ?? '' }));
  }
}
