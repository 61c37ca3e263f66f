import { For } from 'solid-js';

/** A static placeholder with the size of the loading content. */
export function Skeleton(props: { class: string }) {
  return <div class={`rounded-sm bg-sunken ${props.class}`} />;
}

export function SkeletonRows(props: { count: number; class: string }) {
  return (
    <div aria-busy="true" class="flex flex-col gap-2">
      <For each={Array.from({ length: props.count })}>{() => <Skeleton class={props.class} />}</For>
    </div>
  );
}
