import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the catalog. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Product {
  @Field(() => ID)
  id!: string;
}
