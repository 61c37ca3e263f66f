import { onMount, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** The error of a whole form, above its submit button. */
export function FormProblem(props: { text: string | undefined }) {
  return (
    <Show when={props.text}>
      <Problem text={props.text} />
    </Show>
  );
}

function Problem(props: { text: string | undefined }) {
  let element: HTMLParagraphElement | undefined;
  // Scrolled into view, because the button may be far away in a bar.
  onMount(() => element?.scrollIntoView({ block: 'nearest' }));
  return (
    <p ref={element} role="alert" class="flex items-start gap-2 rounded-sm bg-bad-soft p-3 text-bad">
      <Icon name="alert" class="mt-0.5" size={18} />
      {props.text}
    </p>
  );
}
