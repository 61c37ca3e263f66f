import { For, type JSX } from 'solid-js';

export interface TimelineStep {
  id: string;
  text: JSX.Element;
  detail?: JSX.Element;
}

/** Events, newest first; the first is the present state. */
export function Timeline(props: { steps: readonly TimelineStep[] }) {
  return (
    <ol class="flex flex-col">
      <For each={props.steps}>
        {(step, index) => (
          <li
            class="relative flex gap-3 pb-5 not-last:before:absolute not-last:before:inset-y-2 not-last:before:start-[5px] not-last:before:w-px not-last:before:bg-line"
            aria-current={index() === 0 ? 'step' : undefined}
          >
            <span
              class={`relative mt-1.5 size-[11px] shrink-0 rounded-full ${index() === 0 ? 'bg-brand ring-4 ring-brand-soft' : 'bg-ctl'}`}
            />
            <div>
              <p class={index() === 0 ? 'font-semibold' : 'text-text-2'}>{step.text}</p>
              <p class="text-xs text-text-3">{step.detail}</p>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
