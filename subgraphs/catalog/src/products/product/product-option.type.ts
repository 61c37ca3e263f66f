import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Something to choose between when buying, such as the colour.' })
export class ProductOption {
  @Field(() => String, { description: 'What is chosen.' })
  name!: string;

  @Field(() => [String], {
    description: 'The choices: sizes from small to large, others in the order of the SKUs.',
  })
  values!: string[];
}
