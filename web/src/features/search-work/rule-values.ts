import type {
  Edited_SearchRuleFragment,
  SearchEffectAction,
  SearchEffectTarget,
} from '../../graphql/generated/types.ts';

export interface RuleEffect {
  action: SearchEffectAction;
  target: SearchEffectTarget;
  value: string;
  /** What it is called; not sent. */
  name: string;
}

export type RuleValues = { text: string; active: boolean; effects: readonly RuleEffect[] };

export const NEW_RULE: RuleValues = { text: '', active: true, effects: [] };

export const ruleValues = ({ text, active, effects }: Edited_SearchRuleFragment): RuleValues => ({
  ...{ text, active },
  effects: effects.map(({ action, target, value, label, product }) => ({
    ...{ action, target, value },
    name: product?.name ?? label,
  })),
});

export const effectInput = ({ action, target, value }: RuleEffect) => ({ action, target, value });

/** The effects with one more, or with another action on the same goods. */
export function withEffect(effects: readonly RuleEffect[], effect: RuleEffect): readonly RuleEffect[] {
  return [...effects.filter(({ target, value }) => target !== effect.target || value !== effect.value), effect];
}

export const withoutEffect = (effects: readonly RuleEffect[], gone: RuleEffect): readonly RuleEffect[] =>
  effects.filter(({ target, value }) => target !== gone.target || value !== gone.value);

/** The effects with this one a place nearer to the front among those of its action. */
export function raised(effects: readonly RuleEffect[], at: number): readonly RuleEffect[] {
  const own = effects[at];
  const before = effects.findLastIndex(({ action }, index) => index < at && action === own?.action);
  const other = effects[before];
  if (!own || !other) return effects;
  return effects.map((effect, index) => (index === at ? other : index === before ? own : effect));
}
