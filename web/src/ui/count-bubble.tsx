import { Show } from 'solid-js';

/** A count at the corner of an icon; the icon's text has it as well. */
export function CountBubble(props: { count: number }) {
  return (
    <Show when={props.count > 0}>
      <span
        aria-hidden="true"
        class="absolute -top-1.5 start-[14px] min-w-[18px] rounded-lg border-2 border-surface bg-brand px-1 text-center text-xs leading-[14px] font-semibold whitespace-nowrap text-on-brand"
      >
        {props.count > 99 ? '99+' : props.count}
      </span>
    </Show>
  );
}
