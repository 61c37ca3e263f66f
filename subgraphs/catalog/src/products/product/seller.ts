import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Seller')
export class Seller {
  @Field(() => ID)
  id!: string;
}
