import { LocalDate, MoneyType, type Period } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Category, Product, Seller } from '../kernel/index.ts';

@ObjectType({ description: 'What was sold in a period.' })
export class SalesTotals {
  @Field(() => Int, { description: 'Orders paid in it, also those cancelled or refunded since.' })
  orders!: number;

  @Field(() => Int, { description: 'Units in them.' })
  units!: number;

  @Field(() => MoneyType, { description: 'Paid for them by buyers, freight included.' })
  paid!: MoneyType;

  @Field(() => MoneyType, { description: 'Refunded of it since, whenever that was.' })
  refunded!: MoneyType;

  @Field(() => MoneyType, {
    description: 'Paid for an order on average, rounded to the fen; null without orders.',
    nullable: true,
  })
  average?: MoneyType | null;

  @Field(() => Int, { description: 'People who paid one of them.' })
  buyers!: number;

  @Field(() => Int, {
    description: 'Those of them who had never paid an order before the day of their first one in it.',
  })
  newBuyers!: number;
}

@ObjectType({ description: 'What was sold of a product in a period.' })
export class SoldProduct {
  @Field(() => ID, { description: 'The id of the product.' })
  id!: string;

  @Field(() => String, { description: 'What it was called when it was bought.' })
  name!: string;

  @Field(() => Product, { nullable: true, description: 'The product as it is now; null when it is not for sale.' })
  product?: Product;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => MoneyType, { description: 'Paid for them.' })
  paid!: MoneyType;
}

@ObjectType({
  description: 'What was sold of a department, the topmost category goods stood in when they were bought.',
})
export class SoldDepartment {
  @Field(() => ID, { nullable: true, description: 'Its id; null for old orders that do not say.' })
  id?: string | null;

  @Field(() => Category, { nullable: true, description: 'The department.' })
  category?: Category | null;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => MoneyType, { description: 'Paid for them.' })
  paid!: MoneyType;
}

@ObjectType({ description: 'What a shop sold in a period.' })
export class SoldByShop {
  @Field(() => ID, { description: 'The id of the shop.' })
  id!: string;

  @Field(() => Seller, { nullable: true, description: 'The shop.' })
  seller?: Seller;

  @Field(() => Int, { description: 'Orders with its goods.' })
  orders!: number;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => MoneyType, { description: 'Paid for them.' })
  paid!: MoneyType;

  @Field(() => MoneyType, { description: 'Refunded of it since.' })
  refunded!: MoneyType;
}

@ObjectType({ description: 'Sales in a period, of one shop or of all.' })
export class SalesFigures implements Period {
  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;

  /** Undefined: all sellers. */
  sellerId?: string | undefined;
}
