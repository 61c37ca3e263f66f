import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What the catalog owns, as far as alerts know it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Sku {
  @Field(() => ID)
  id!: string;
}
