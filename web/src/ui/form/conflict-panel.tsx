import { createUniqueId, For, onMount } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../button.tsx';
import type { Conflict } from './create-edit.ts';

type Side = 'theirs' | 'mine';

export interface ConflictPanelProps<Values extends Record<string, unknown>> {
  conflict: Conflict<Values>;
  names: Record<keyof Values & string, string>;
  said: (name: keyof Values & string, value: unknown) => string;
  onResolve: (chosen: Partial<Values>) => void;
}

/** Somebody else changed the same fields: the former value, theirs and the one typed here; one is chosen. */
export function ConflictPanel<Values extends Record<string, unknown>>(props: ConflictPanelProps<Values>) {
  const { t, format } = useI18n();
  const titleId = createUniqueId();
  const [sides, setSides] = createStore<Record<string, Side>>({});
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  const { base, theirs, mine, clashes } = props.conflict;
  const intro = () =>
    t.form.conflictText(theirs.by ?? t.form.conflictSomebody, theirs.at ? format.dateTime(theirs.at) : '');
  const resolve = (): void => {
    const chosen = clashes.map((name) => [name, sides[name] === 'theirs' ? theirs.values[name] : mine[name]]);
    props.onResolve(Object.fromEntries(chosen) as Partial<Values>);
  };
  const said = (name: keyof Values & string, value: unknown) => props.said(name, value) || t.form.empty;
  return (
    <section aria-labelledby={titleId} class="panel flex flex-col gap-3 border border-warn bg-warn-soft p-4">
      <div>
        <h2 id={titleId} ref={heading} tabindex="-1" class="text-md">
          {t.form.conflictTitle}
        </h2>
        <p>{intro()}</p>
      </div>
      <For each={clashes}>
        {(name) => (
          <fieldset class="rounded-sm bg-surface p-3">
            <legend class="float-start mb-1 w-full font-semibold">{props.names[name]}</legend>
            <p class="clear-both text-sm text-text-2">
              {t.form.base}: {said(name, base[name])}
            </p>
            <For each={['theirs', 'mine'] as const}>
              {(side) => (
                <label class="flex min-h-8 items-baseline gap-2 pointer-coarse:min-h-11">
                  <input
                    type="radio"
                    name={`${titleId}-${name}`}
                    class="accent-brand"
                    checked={(sides[name] ?? 'mine') === side}
                    onChange={() => setSides(name, side)}
                  />
                  <span>
                    <span class="text-text-2">{t.form[side]}:</span>{' '}
                    {said(name, side === 'theirs' ? theirs.values[name] : mine[name])}
                  </span>
                </label>
              )}
            </For>
          </fieldset>
        )}
      </For>
      <Button class="self-start" onClick={resolve}>
        {t.form.resolve}
      </Button>
    </section>
  );
}
