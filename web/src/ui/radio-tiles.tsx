import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

export interface RadioTile<T extends string> {
  value: T;
  label: JSX.Element;
  /** Why it may not be wanted, in a word: shown beside the label. */
  note?: string | undefined;
  /** Sold out: may be chosen, looks dashed. */
  faded?: boolean;
  /** Clashes with the rest: struck out; choosing it clears the clash. */
  struck?: boolean;
}

export interface RadioTilesProps<T extends string> {
  legend: string;
  tiles: readonly RadioTile<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Tiles as wide as the group, one below the other. */
  stacked?: boolean;
}

const TILE =
  'relative flex min-h-10 items-center gap-1.5 rounded-sm border px-3 py-1.5 pointer-coarse:min-h-11 ' +
  'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

/** One choice out of few, all in view. */
export function RadioTiles<T extends string>(props: RadioTilesProps<T>) {
  const name = createUniqueId();
  const look = (tile: RadioTile<T>) => {
    if (tile.value === props.value) return 'border-brand bg-brand-soft text-price';
    if (tile.struck) return 'border-line text-text-3 line-through';
    return tile.faded ? 'border-dashed border-ctl text-text-3' : 'border-ctl hover:bg-sunken';
  };
  return (
    <fieldset class={props.stacked ? 'flex flex-col gap-2' : 'flex flex-wrap gap-2'}>
      <legend class="visually-hidden">{props.legend}</legend>
      <For each={props.tiles}>
        {(tile) => (
          <label class={`${TILE} ${look(tile)}`}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              value={tile.value}
              checked={tile.value === props.value}
              aria-disabled={tile.struck || undefined}
              onChange={() => props.onChange(tile.value)}
            />
            {tile.label}
            <Show when={tile.note}>
              <span class="text-xs text-text-3">{tile.note}</span>
            </Show>
            <Show when={tile.value === props.value}>
              <Icon name="check" size={14} class={props.stacked ? 'ms-auto' : ''} />
            </Show>
          </label>
        )}
      </For>
    </fieldset>
  );
}
