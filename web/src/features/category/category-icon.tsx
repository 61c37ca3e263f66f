import { Show } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';

/** The picture of a category, or a neutral icon without one. */
export function CategoryIcon(props: { url: string | null; size: number; eager?: boolean }) {
  return (
    <Show when={props.url} fallback={<Icon name="box" size={props.size} class="text-text-3" />}>
      {(url) => (
        <img
          src={`${url()}?w=360`}
          alt=""
          width={props.size}
          height={props.size}
          loading={props.eager ? 'eager' : 'lazy'}
          decoding="async"
          class="shrink-0 object-contain"
        />
      )}
    </Show>
  );
}
