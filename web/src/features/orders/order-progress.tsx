import { Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Timeline } from '../../ui/timeline.tsx';

const FINAL = ['COMPLETED', 'CANCELLED', 'REFUNDED'];

/** The timeline, newest first, with live updates. */
export function OrderProgress(props: { order: OrderDetail_OrderFragment }) {
  const { t, format } = useI18n();
  const steps = () =>
    props.order.events
      // Parcels have their own timelines.
      .filter(({ type }) => type !== 'TRACKED')
      .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
      .map(({ id, message, at }) => ({ id, text: message, detail: format.dateTime(at) }));
  return (
    <Panel
      title={t.order.progress}
      note={
        <Show when={!FINAL.includes(props.order.status)}>
          <span class="text-xs text-text-3">{t.order.live}</span>
        </Show>
      }
    >
      <Timeline steps={steps()} />
    </Panel>
  );
}
