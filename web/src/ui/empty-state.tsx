import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

export function EmptyState(props: { icon: IconName; text: string; title?: string; action?: JSX.Element }) {
  return (
    <div class="flex flex-col items-start gap-3 px-4 py-10">
      <Icon name={props.icon} size={48} class="text-text-3" />
      <Show when={props.title}>
        <h1 tabindex="-1" class="text-xl">
          {props.title}
        </h1>
      </Show>
      <p class="max-w-[38em] text-text-2">{props.text}</p>
      {props.action}
    </div>
  );
}
