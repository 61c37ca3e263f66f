import { Cached } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'A specification that buyers choose, such as the colour.' })
export class ProductOption {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [String], {
    description: 'Its values: sizes from small to large, others in the order of the SKUs.',
  })
  values!: string[];
}
