import { DateTime, Payload } from '@minijd/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Product } from '../product/product.ts';
import { EffectAction, EffectTarget } from './search-effect.ts';

registerEnumType(EffectAction, {
  name: 'SearchEffectAction',
  description: 'What a rule does with goods that are found.',
  valuesConfig: {
    PIN: { description: 'They stand first, in the order of the rule, while they can be bought.' },
    BOOST: { description: 'They stand as if they had been found five times as far in front.' },
    BURY: { description: 'They stand behind the first 200.' },
  },
});

registerEnumType(EffectTarget, {
  name: 'SearchEffectTarget',
  description: 'Which goods a rule is about.',
  valuesConfig: {
    PRODUCT: { description: 'One product.' },
    BRAND: { description: 'All of a brand.' },
    CATEGORY: { description: 'All of a category, without its subcategories.' },
  },
});

@InputType({ description: 'What happens to goods found for a text.' })
export class SearchEffectInput {
  @Field(() => EffectAction, { description: 'What is done; only products can be pinned.' })
  action!: EffectAction;

  @Field(() => EffectTarget, { description: 'With which goods.' })
  target!: EffectTarget;

  @Field(() => String, { description: 'Id of the product, slug of the brand or category.' })
  value!: string;
}

@ObjectType('SearchEffect', { description: 'What happens to goods found for a text.' })
export class SearchEffectView {
  @Field(() => EffectAction, { description: 'What is done.' })
  action!: EffectAction;

  @Field(() => EffectTarget, { description: 'With which goods.' })
  target!: EffectTarget;

  @Field(() => String, { description: 'Id of the product, slug of the brand or category.' })
  value!: string;

  @Field(() => Product, { nullable: true, description: 'The product, when it is about one.' })
  product?: Product | undefined;

  @Field(() => String, { description: "Name of the brand or category in the viewer's language; else the value." })
  label!: string;
}

@ObjectType({ description: 'What administrators arranged for one search text.' })
export class ManagedSearchRule {
  @Field(() => ID, { description: 'The id of the rule.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every save.' })
  version!: number;

  @Field(() => String, { description: 'The text it is for, folded: in lower case and simplified characters.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether searches follow it.' })
  active!: boolean;

  @Field(() => DateTime, { description: 'When it was saved last.' })
  changedAt!: Date;

  @Field(() => [SearchEffectView], { description: 'What it does, pins in the order of their places.' })
  effects!: SearchEffectView[];
}

@ObjectType({ description: 'Answer to mutations of a search rule.' })
export class SearchRulePayload extends Payload {
  @Field(() => ManagedSearchRule, { nullable: true, description: 'The rule as it is now.' })
  rule?: ManagedSearchRule;
}
