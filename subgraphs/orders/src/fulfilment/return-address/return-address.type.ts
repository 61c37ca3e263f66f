import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where goods go back to.' })
export class ReturnAddress {
  @Field(() => String, { description: 'Who takes them.' })
  recipient!: string;

  @Field(() => String, { description: 'Phone number for the courier.' })
  phone!: string;

  @Field(() => String, { description: 'The whole address in one line.' })
  address!: string;
}

@InputType({ description: 'Where goods go back to.' })
export class ReturnAddressInput implements ReturnAddress {
  @Field(() => String, { description: 'Who takes them; 50 characters at most.' })
  recipient!: string;

  @Field(() => String, { description: 'Phone number for the courier: 5 to 20 digits, with `+`, spaces and hyphens.' })
  phone!: string;

  @Field(() => String, { description: 'The whole address; 300 characters at most.' })
  address!: string;
}
