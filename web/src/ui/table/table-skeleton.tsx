import { For } from 'solid-js';
import { Skeleton } from '../skeleton.tsx';

/** The skeleton of a list that is loading. */
export function TableSkeleton(props: { rows?: number }) {
  return (
    <div aria-busy="true" class="panel flex flex-col gap-3 p-4">
      <For each={Array.from({ length: props.rows ?? 8 })}>{() => <Skeleton class="h-6 max-md:h-14" />}</For>
    </div>
  );
}
