import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type AttributeChoice, AttributeKind, type TemplateAttribute } from '../products/index.ts';

registerEnumType(AttributeKind, {
  name: 'AttributeKind',
  description: 'What the value of an attribute is.',
  valuesConfig: {
    TEXT: { description: 'A text, in both languages.' },
    NUMBER: { description: 'A number, with the unit of the attribute.' },
    BOOLEAN: { description: 'Yes or no.' },
    CHOICE: { description: 'One of the choices of the attribute.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What can be chosen for an attribute.' })
class CategoryAttributeChoice implements AttributeChoice {
  @Field(() => ID, { description: 'Identifies the choice.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'An attribute that a category asks of its products.' })
export class CategoryAttribute implements TemplateAttribute {
  @Field(() => ID, { description: 'Identifies the attribute.' })
  id!: string;

  @Field(() => ID, { description: 'The category that asks for it: the one at hand, or one above it.' })
  categoryId!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;

  @Field(() => AttributeKind, { description: 'What its value is.' })
  kind!: AttributeKind;

  @Field(() => String, { nullable: true, description: 'The unit of a number, in Chinese.' })
  unitZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of a number, in English.' })
  unitEn?: string | null;

  @Field(() => [CategoryAttributeChoice], { description: 'What can be chosen; none unless it is a choice.' })
  choices!: CategoryAttributeChoice[];

  @Field(() => Boolean, { description: 'Whether a product cannot be published without it.' })
  required!: boolean;

  @Field(() => Boolean, { description: 'Whether buyers can filter lists by it.' })
  filterable!: boolean;
}

@InputType({ description: 'What can be chosen for an attribute; a name in one language at least.' })
export class CategoryAttributeChoiceInput {
  @Field(() => ID, { nullable: true, description: 'Which choice it is; absent for a new one.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;
}

@InputType({ description: 'An attribute that a category asks of its products; a name in one language at least.' })
export class CategoryAttributeInput {
  @Field(() => ID, { nullable: true, description: 'Which attribute it is; absent for a new one.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;

  @Field(() => AttributeKind, { description: 'What its value is; that of a known attribute stays.' })
  kind!: AttributeKind;

  @Field(() => String, { nullable: true, description: 'The unit of a number, in Chinese.' })
  unitZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of a number, in English.' })
  unitEn?: string | null;

  @Field(() => [CategoryAttributeChoiceInput], { nullable: true, description: 'What can be chosen: 1 to 200.' })
  choices?: CategoryAttributeChoiceInput[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a product cannot be published without it.' })
  required!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether buyers can filter lists by it.' })
  filterable!: boolean;
}
