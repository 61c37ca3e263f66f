import { createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface RatingInputProps {
  value: number;
  error: string | undefined;
  onChange: (rating: number) => void;
}

/** One to five stars as radio buttons, so that arrow keys and screen readers work. */
export function RatingInput(props: RatingInputProps) {
  const { t } = useI18n();
  const name = createUniqueId();
  return (
    <fieldset>
      <legend class="text-sm text-text-2">{t.reviews.yourRating}</legend>
      <div class="flex">
        <For each={[1, 2, 3, 4, 5]}>
          {(stars) => (
            <label
              class={`flex size-9 items-center justify-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-11 ${stars <= props.value ? 'text-star' : 'text-ctl hover:text-star'}`}
            >
              <input
                type="radio"
                class="visually-hidden"
                name={name}
                value={stars}
                aria-label={t.reviews.stars(stars)}
                aria-invalid={props.error ? true : undefined}
                aria-describedby={props.error ? `${name}-error` : undefined}
                checked={stars === props.value}
                onChange={() => props.onChange(stars)}
              />
              <Icon name="star" size={26} />
            </label>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p id={`${name}-error`} class="flex items-center gap-1 text-xs text-bad">
          <Icon name="alert" size={14} />
          {props.error}
        </p>
      </Show>
    </fieldset>
  );
}
