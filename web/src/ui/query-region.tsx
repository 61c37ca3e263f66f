import { type Accessor, createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { type Failure, failedAt, isOutage } from '../graphql/result.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { setPageStatus } from '../page/page-context.tsx';
import { MissingPart } from './missing-part.tsx';
import { RegionFailure } from './region-failure.tsx';

/** What a region needs of a query; it does not matter whose. */
interface RegionQuery<Data> {
  (): Data | undefined;
  failure: Accessor<Failure | undefined>;
  settled: Accessor<boolean>;
  refetch: () => void;
}

/** Data with some of its root fields there for certain. */
type With<Data, Needed extends keyof Data> = Data & { [Name in Needed]-?: NonNullable<Data[Name]> };

export interface QueryRegionProps<Data, Needed extends keyof Data & string> {
  query: RegionQuery<Data>;
  /** The root fields without which there is nothing to show. */
  needs?: readonly Needed[];
  /** In place of the region when its owner says that there is no such thing; never because of an outage. */
  missing?: JSX.Element;
  children: (data: Accessor<With<Data, Needed>>) => JSX.Element;
  /** The whole page is this region: when it fails, so does the response. */
  page?: boolean;
  class?: string;
  /** What is said when it fails. */
  failureText?: string;
  /** Below what is said when it fails. */
  instead?: JSX.Element;
}

/** Shows a query's data; nothing while it is on the way, and another try when what is needed of it did not come. */
export function QueryRegion<Data, Needed extends keyof Data & string = never>(props: QueryRegionProps<Data, Needed>) {
  const lacking = createMemo(() => {
    const data = props.query();
    return data ? (props.needs ?? []).filter((name) => (data[name] ?? null) === null) : undefined;
  });
  const whole = () => (lacking()?.length === 0 ? (props.query() as With<Data, Needed>) : undefined);
  const failed = () => lacking()?.some((name) => failedAt(props.query.failure(), name)) ?? true;
  return (
    <Show when={props.query.settled()}>
      <Switch fallback={props.missing}>
        <Match when={whole()}>{(data) => props.children(data as Accessor<With<Data, Needed>>)}</Match>
        <Match when={failed()}>
          <FailedRegion page={props.page} class={props.class} text={props.failureText} query={props.query} />
          {props.instead}
        </Match>
      </Switch>
    </Show>
  );
}

function FailedRegion<Data>(props: {
  page: boolean | undefined;
  class: string | undefined;
  text: string | undefined;
  query: RegionQuery<Data>;
}) {
  const { t } = useI18n();
  if (props.page) setPageStatus(isOutage(props.query.failure()) ? 503 : 500);
  return (
    <Show
      when={props.page}
      fallback={<MissingPart class={props.class} text={props.text ?? t.missing.part} onRetry={props.query.refetch} />}
    >
      <RegionFailure class={props.class} text={props.text} onRetry={props.query.refetch} />
    </Show>
  );
}
