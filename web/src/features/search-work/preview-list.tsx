import { For, Show } from 'solid-js';
import type { Preview_HitFragment, SearchEffectAction } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { ActionBadge } from './rule-effects.tsx';
import type { RuleEffect } from './rule-values.ts';

const ACTIONS: readonly SearchEffectAction[] = ['PIN', 'BOOST', 'BURY'];

/** What a text finds with a rule: each product with where it stood, why, and what can be done with it. */
export function PreviewList(props: { hits: readonly Preview_HitFragment[]; onAdd: (effect: RuleEffect) => void }) {
  return (
    <ol class="divide-y divide-line">
      <For each={props.hits}>{(hit) => <PreviewLine hit={hit} onAdd={props.onAdd} />}</For>
    </ol>
  );
}

function PreviewLine(props: { hit: Preview_HitFragment; onAdd: (effect: RuleEffect) => void }) {
  const { t, format } = useI18n();
  const words = t.searchWork;
  const name = () => props.hit.name ?? props.hit.product?.id ?? '';
  const add = (action: SearchEffectAction) =>
    props.onAdd({ action, target: 'PRODUCT', value: props.hit.product?.id ?? '', name: name() });
  const moved = () => {
    const { found, place } = props.hit;
    if (found == null) return words.notFound;
    return found === place ? undefined : words.stoodAt(found);
  };
  return (
    <li class="flex gap-3 py-2">
      <span class="w-6 shrink-0 pt-1 text-end text-text-3 tabular-nums">{props.hit.place}</span>
      <Picture
        source={props.hit.product?.cover}
        sizes="56px"
        maxWidth={360}
        alt=""
        class="size-14 shrink-0 rounded-sm"
      />
      <div class="min-w-0 flex-1">
        <p class="flex flex-wrap items-center gap-x-2">
          <span class="min-w-0 truncate">{name()}</span>
          <Show when={props.hit.action}>{(action) => <ActionBadge action={action()} />}</Show>
          <Show when={props.hit.product && !props.hit.product.inStock}>
            <Badge tone="warn">{t.product.soldOut}</Badge>
          </Show>
        </p>
        <p class="flex flex-wrap items-baseline gap-x-2 text-sm text-text-3">
          <Show when={props.hit.product}>{(product) => <Price money={product().price} />}</Show>
          <span>{moved()}</span>
          <Show when={props.hit.factors.length > 0}>
            <span>
              {format.list(
                props.hit.factors.map(({ name, value }) =>
                  words.factor(words.factors[name as keyof typeof words.factors] ?? name, format.number(round(value))),
                ),
              )}
            </span>
          </Show>
        </p>
        <div class="mt-1 flex flex-wrap gap-1">
          <For each={ACTIONS.filter((action) => action !== props.hit.action)}>
            {(action) => (
              <Button size="sm" aria-label={words.actOn(action, name())} onClick={() => add(action)}>
                {words.actions[action]}
              </Button>
            )}
          </For>
        </div>
      </div>
    </li>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
