import { Show } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';

/** The logo of a shop, or an icon without one. */
export function ShopLogo(props: { url: string | null; size: number }) {
  return (
    <Show
      when={props.url}
      fallback={
        <span
          class="flex shrink-0 items-center justify-center rounded-md bg-sunken text-text-3"
          style={{ width: `${props.size}px`, height: `${props.size}px` }}
        >
          <Icon name="store" size={props.size / 2} />
        </span>
      }
    >
      {(url) => (
        <img
          src={`${url()}?w=360`}
          alt=""
          width={props.size}
          height={props.size}
          class="shrink-0 rounded-md border border-line bg-white object-cover"
          style={{ width: `${props.size}px`, height: `${props.size}px` }}
        />
      )}
    </Show>
  );
}
