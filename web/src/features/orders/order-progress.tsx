import { Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { createStaffView } from '../seller/for-buyer.tsx';

const FINAL = ['COMPLETED', 'CANCELLED', 'REFUNDED'];

/** The timeline, newest first, with live updates. */
export function OrderProgress(props: { order: OrderDetail_OrderFragment }) {
  const { t, format } = useI18n();
  const staff = createStaffView(() => props.order.buyer?.id);
  const detailOf = ({ at, actor, operator }: OrderDetail_OrderFragment['events'][number]): string => {
    // Buyers know what they did themselves; that the shop did something by itself is not theirs to know.
    const told = actor && (staff() || actor === 'SELLER' || actor === 'ADMIN');
    const role = told ? t.orderWork.actors[actor] : undefined;
    const who = role && operator ? t.orderWork.operator(role, operator.displayName) : role;
    return [format.dateTime(at), who].filter(Boolean).join(' · ');
  };
  const steps = () =>
    props.order.events
      // Parcels have their own timelines.
      .filter(({ type }) => type !== 'TRACKED')
      .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
      .map((event) => ({ id: event.id, text: event.message, detail: detailOf(event) }));
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
