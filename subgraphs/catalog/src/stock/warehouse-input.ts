import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
abstract class WarehouseFields {
  @Field(() => String, { nullable: true, description: 'Its name in Chinese, 60 characters.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English, 60 characters.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The province it is in, as 北京市 or 北京.' })
  province?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Provinces that it serves before all other warehouses.',
  })
  regions?: string[] | null;
}

@InputType({ description: 'A new warehouse; it has a name in at least one language.' })
export class CreateWarehouseInput extends WarehouseFields {
  @Field(() => String, { description: 'Its short code: 2 to 16 capital letters, digits and hyphens; unique.' })
  code!: string;
}

@InputType({ description: 'What changes of a warehouse; fields that are left out stay.' })
export class UpdateWarehouseInput extends WarehouseFields {
  @Field(() => ID, { description: 'The warehouse.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False closes it, which needs it to be empty and nothing to be on the way there; true opens it again.',
  })
  active?: boolean | null;
}
