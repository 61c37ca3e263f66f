import { type Accessor, createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { type Failure, failedAt, isOutage } from '../graphql/result.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { setPageStatus } from '../page/page-context.tsx';
import { MissingPart } from './missing-part.tsx';
import { RegionFailure } from './region-failure.tsx';

/** The parts of a query that a region uses. */
interface RegionQuery<Data> {
  (): Data | undefined;
  failure: Accessor<Failure | undefined>;
  settled: Accessor<boolean>;
  refetch: () => void;
}

/** Data with certain root fields non-null. */
type With<Data, Needed extends keyof Data> = Data & { [Name in Needed]-?: NonNullable<Data[Name]> };

export interface QueryRegionProps<Data, Needed extends keyof Data & string> {
  query: RegionQuery<Data>;
  /** The required root fields. */
  needs?: readonly Needed[];
  /** Shown when a required field is null without a failure: the object does not exist. */
  missing?: JSX.Element;
  children: (data: Accessor<With<Data, Needed>>) => JSX.Element;
  /** The region is the whole page: its failure sets the response's status. */
  page?: boolean;
  class?: string;
  /** The message on failure. */
  failureText?: string;
  /** Content below the message on failure. */
  instead?: JSX.Element;
}

/** Shows a query's data; nothing while loading, and a message with a retry button when a required field is missing. */
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
