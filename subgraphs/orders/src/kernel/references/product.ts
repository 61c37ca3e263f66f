import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the catalog. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Product {
  @Field(() => ID)
  id!: string;

  /** Known where a field requires it. */
  @Directive('@external')
  @Field(() => ID)
  _sellerId?: string;

  /** The category and all ancestors; known where a field requires them. */
  @Directive('@external')
  @Field(() => [ID])
  _categoryIds?: string[];
}
