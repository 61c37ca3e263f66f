import { createSignal, For } from 'solid-js';
import type { Preview_HitFragment, SearchEffectAction } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { RuleEffect } from './rule-values.ts';

type Group = Omit<RuleEffect, 'action'>;

/** Brands and categories of what is found, to move all of one. */
export function GroupPicker(props: { hits: readonly Preview_HitFragment[]; onAdd: (effect: RuleEffect) => void }) {
  const { t } = useI18n();
  const words = t.searchWork;
  const groups = () => {
    const found = props.hits.flatMap(({ product }): Group[] => [
      ...(product?.brand ? [{ target: 'BRAND' as const, value: product.brand.slug, name: product.brand.name }] : []),
      ...(product ? [{ target: 'CATEGORY' as const, value: product.category.slug, name: product.category.name }] : []),
    ]);
    return [...new Map(found.map((group) => [`${group.target} ${group.value}`, group])).entries()];
  };
  const [chosen, setChosen] = createSignal('');
  const add = (action: SearchEffectAction) => {
    const known = groups();
    const group = known.find(([key]) => key === chosen())?.[1] ?? known[0]?.[1];
    if (group) props.onAdd({ action, ...group });
  };
  return (
    <div class="flex flex-wrap items-end gap-2">
      <div class="min-w-40 flex-1">
        <SelectField
          label={words.group}
          value={chosen()}
          options={groups().map(([value, { target, name }]) => ({
            value,
            label: `${name} (${words.targets[target]})`,
          }))}
          onChange={setChosen}
        />
      </div>
      <For each={['BOOST', 'BURY'] as const}>
        {(action) => <Button onClick={() => add(action)}>{words.actions[action]}</Button>}
      </For>
    </div>
  );
}
