import { Allow, ConnectionArgs, connectionOf, type Loader, Payload, Refusable } from '@minijd/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { LabelKind } from '../label/label.entity.ts';
import { labelIn, labelsOf } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';
import type { SearchEffect } from './search-effect.ts';
import { ManagedSearchRule, SearchEffectInput, SearchEffectView, SearchRulePayload } from './search-rule.type.ts';
import { deleteRule, type RuleRow, saveRule, searchRule, searchRules } from './search-rules.ts';

@ObjectType({ description: 'A page of search rules.' })
class ManagedSearchRuleConnection extends connectionOf(ManagedSearchRule, 'ManagedSearchRule') {}

@InputType({ description: 'A rule as it shall be.' })
class SaveSearchRuleInput {
  @Field(() => ID, { nullable: true, description: 'Which rule; absent for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read, of a rule that there is.' })
  version?: number | null;

  @Field(() => String, { description: 'The search text, 60 characters at most. Only one rule can be for it.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether searches follow it.' })
  active!: boolean;

  @Field(() => [SearchEffectInput], {
    description: 'What it does, 50 things at most; pins in the order of their places.',
  })
  effects!: SearchEffectInput[];
}

@ObjectType({ description: 'Answer to `deleteSearchRule`.' })
class DeleteSearchRulePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The rule that is no more.' })
  id?: string;
}

/** Labels of brands and categories, one statement for a list. */
const labelOfEffect: Loader<SearchEffect, string, SearchContext> = {
  batch: async (effects, { db, viewer }) => {
    const keyOf = ({ target, value }: SearchEffect) => ({
      kind: LabelKind[target as keyof typeof LabelKind],
      slug: value,
    });
    const named = effects.filter(({ target }) => target !== 'PRODUCT');
    const labels = await labelsOf(db, named.map(keyOf));
    return effects.map((effect) =>
      effect.target === 'PRODUCT' ? effect.value : labelIn(viewer.locale, labels, keyOf(effect)),
    );
  },
  cacheKey: ({ target, value }) => `${target} ${value}`,
};

@Resolver(() => SearchEffectView)
export class SearchEffectResolver {
  @FieldResolver()
  product(@Root() { target, value }: SearchEffect): { id: string } | undefined {
    return target === 'PRODUCT' ? { id: value } : undefined;
  }

  @FieldResolver()
  label(@Root() effect: SearchEffect, @Ctx() context: SearchContext): Promise<string> {
    return context.load(labelOfEffect, effect);
  }
}

@Resolver()
export class SearchRulesResolver {
  @Allow('keyword:write')
  @Query(() => ManagedSearchRuleConnection, { nullable: true, description: 'Search rules, the latest changes first.' })
  searchRules(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: SearchContext,
    @Arg('text', () => String, { nullable: true, description: 'With this in the text.' }) text?: string,
  ) {
    return searchRules(args, text ?? undefined, context);
  }

  @Allow('keyword:write')
  @Query(() => ManagedSearchRule, { nullable: true, description: 'One search rule, to edit it.' })
  searchRule(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SearchContext,
  ): Promise<RuleRow | undefined> {
    return searchRule(id, context);
  }

  @Allow('keyword:write')
  @Refusable()
  @Mutation(() => SearchRulePayload, {
    description: 'Arranges what a search text finds. Searches follow within a second, whichever engine answers.',
  })
  async saveSearchRule(
    @Arg('input', () => SaveSearchRuleInput, { description: 'The rule.' }) input: SaveSearchRuleInput,
    @Ctx() context: SearchContext,
  ) {
    return { rule: await searchRule(await saveRule(input, context), context) };
  }

  @Allow('keyword:write')
  @Refusable()
  @Mutation(() => DeleteSearchRulePayload, { description: 'Removes a rule: the text finds what it finds.' })
  async deleteSearchRule(
    @Arg('id', () => ID, { description: 'Which rule.' }) id: string,
    @Ctx() context: SearchContext,
  ) {
    await deleteRule(id, context);
    return { id };
  }
}
