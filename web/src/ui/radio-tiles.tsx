import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

export interface RadioTile<T extends string> {
  value: T;
  label: JSX.Element;
  /** A short remark beside the label, such as "sold out". */
  note?: string | undefined;
  /** Sold out: selectable, with a dashed border. */
  faded?: boolean;
  /** Incompatible with the other choices: struck out; choosing it changes those. */
  struck?: boolean;
}

export interface RadioTilesProps<T extends string> {
  legend: string;
  tiles: readonly RadioTile<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Stacked tiles with the full width of the group. */
  stacked?: boolean;
}

const TILE =
  'relative flex min-h-10 items-center gap-1.5 rounded-sm border px-3 py-1.5 pointer-coarse:min-h-11 ' +
  'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

/** A radio group as tiles. */
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
