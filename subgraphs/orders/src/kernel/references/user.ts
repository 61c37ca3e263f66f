import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the users subgraph. */
@Directive('@key(fields: "id")')
@ObjectType()
export class User {
  @Field(() => ID)
  id!: string;
}
