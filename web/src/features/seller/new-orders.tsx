import { createSignal, Show } from 'solid-js';
import { createNewOrderToShipSubscription } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The number of orders paid since the list was loaded; the list is reloaded on request. */
export function NewOrders(props: { onShow: () => void }) {
  const { t } = useI18n();
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  createNewOrderToShipSubscription(
    () => ({}),
    ({ newOrderToShip }) => setIds((known) => new Set(known).add(newOrderToShip.id)),
  );
  const show = (): void => {
    setIds(new Set<string>());
    props.onShow();
  };
  return (
    // Has no height, so that nothing moves when it appears.
    <div
      aria-live="polite"
      class="pointer-events-none sticky top-[calc(var(--header-height)+8px)] z-10 -mb-2 flex h-0 justify-center lg:-mb-3"
    >
      <Show when={ids().size > 0}>
        <Button tone="brand" size="sm" class="pointer-events-auto shrink-0 shadow-pop" onClick={show}>
          <Icon name="arrow-down" size={16} />
          {t.seller.newOrders(ids().size)}
        </Button>
      </Show>
    </div>
  );
}
