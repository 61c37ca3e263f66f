import { type Accessor, type JSX, Show } from 'solid-js';
import { setPageStatus } from '../page/page-context.tsx';
import { RegionFailure } from './region-failure.tsx';

/** What a region needs of a query; it does not matter whose. */
interface RegionQuery<Data> {
  (): Data | undefined;
  settled: Accessor<boolean>;
  refetch: () => void;
}

export interface QueryRegionProps<Data> {
  query: RegionQuery<Data>;
  children: (data: Accessor<NonNullable<Data>>) => JSX.Element;
  /** The whole page is this region: when it fails, so does the response. */
  page?: boolean;
  class?: string;
}

/** Shows a query's data; nothing while it is on the way, and another try when it did not come. */
export function QueryRegion<Data>(props: QueryRegionProps<Data>) {
  return (
    <Show when={props.query.settled()}>
      <Show when={props.query()} fallback={<Failure page={props.page} class={props.class} query={props.query} />}>
        {(data) => props.children(data)}
      </Show>
    </Show>
  );
}

function Failure(props: { page: boolean | undefined; class: string | undefined; query: { refetch: () => void } }) {
  if (props.page) setPageStatus(500);
  return (
    <RegionFailure class={`${props.page ? 'min-h-[60vh]' : ''} ${props.class ?? ''}`} onRetry={props.query.refetch} />
  );
}
