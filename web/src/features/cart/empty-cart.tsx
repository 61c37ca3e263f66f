import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BestSellers } from '../product/best-sellers.tsx';

export function EmptyCart() {
  const { t } = useI18n();
  return (
    <div class="flex flex-col gap-3">
      <div class="panel">
        <EmptyState
          icon="cart"
          text={t.cart.empty}
          action={
            <Button tone="brand" href="/">
              {t.cart.startShopping}
            </Button>
          }
        />
      </div>
      <BestSellers />
    </div>
  );
}
