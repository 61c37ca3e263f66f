import { For, Show } from 'solid-js';
import type { SearchEffectAction } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type RuleEffect, raised, withoutEffect } from './rule-values.ts';

const TONES = { PIN: 'brand', BOOST: 'ok', BURY: 'warn' } as const;

export function ActionBadge(props: { action: SearchEffectAction }) {
  const { t } = useI18n();
  return <Badge tone={TONES[props.action]}>{t.searchWork.actions[props.action]}</Badge>;
}

/** What a rule does, line by line. */
export function RuleEffects(props: {
  effects: readonly RuleEffect[];
  error?: string | undefined;
  onChange: (effects: readonly RuleEffect[]) => void;
}) {
  const { t } = useI18n();
  const words = t.searchWork;
  return (
    <div data-field="effects" tabIndex={-1} aria-invalid={props.error ? true : undefined}>
      <Show when={props.error}>
        <p class="mb-2 flex items-center gap-1 text-sm text-bad">
          <Icon name="alert" size={14} />
          {props.error}
        </p>
      </Show>
      <ul class="divide-y divide-line">
        <For each={props.effects} fallback={<li class="py-2 text-text-3">{words.noEffects}</li>}>
          {(effect, index) => (
            <li class="flex items-center gap-2 py-1">
              <ActionBadge action={effect.action} />
              <span class="min-w-0 flex-1 truncate">
                {effect.name}
                <Show when={effect.target !== 'PRODUCT'}>
                  <span class="ms-2 text-sm text-text-3">{words.targets[effect.target]}</span>
                </Show>
              </span>
              <Show
                when={effect.action === 'PIN' && props.effects.slice(0, index()).some(({ action }) => action === 'PIN')}
              >
                <IconButton
                  label={words.raise(effect.name)}
                  onClick={() => props.onChange(raised(props.effects, index()))}
                >
                  <Icon name="arrow-up" size={16} />
                </IconButton>
              </Show>
              <IconButton
                label={words.remove(effect.name)}
                onClick={() => props.onChange(withoutEffect(props.effects, effect))}
              >
                <Icon name="close" size={16} />
              </IconButton>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
