import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the catalog. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Category {
  @Field(() => ID)
  id!: string;
}
