import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What the catalog owns, as far as favourites know it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Product {
  @Field(() => ID)
  id!: string;
}
