import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The catalog's product, to which the search adds similar products. */
@Directive('@key(fields: "id")')
@ObjectType('Product')
export class Product {
  @Field(() => ID, { description: 'Identifies the product; later products sort higher.' })
  id!: string;
}
