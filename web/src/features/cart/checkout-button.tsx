import { useNavigate } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

export interface CheckoutButtonProps {
  /** Selected units that are available. */
  quantity: number;
  /** Prepares the cart; undefined when it is ready. */
  prepare: (() => Promise<void>) | undefined;
  class?: string;
}

const LOOK = 'max-lg:h-11 max-lg:px-4';

/** The link to checkout; never disabled, it shows what is missing instead. */
export function CheckoutButton(props: CheckoutButtonProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [told, setTold] = createSignal(false);
  const leave: JSX.EventHandler<HTMLElement, MouseEvent> = (event) => {
    if (!props.prepare) return;
    event.preventDefault();
    void props.prepare().then(() => navigate('/checkout'));
  };
  return (
    <div class={`flex flex-col gap-1 ${props.class ?? ''}`}>
      <Show
        when={props.quantity > 0}
        fallback={
          <Button tone="brand" size="lg" class={LOOK} needsNumbers onClick={() => setTold(true)}>
            {t.cart.checkout(0)}
          </Button>
        }
      >
        <Button tone="brand" size="lg" class={LOOK} needsNumbers href="/checkout" onClick={leave}>
          {t.cart.checkout(props.quantity)}
        </Button>
      </Show>
      <Show when={told() && props.quantity === 0}>
        <p
          role="alert"
          class="text-xs text-bad max-lg:absolute max-lg:inset-x-0 max-lg:bottom-full max-lg:bg-bad-soft max-lg:px-(--gutter) max-lg:py-2"
        >
          {t.cart.nothingSelected}
        </p>
      </Show>
    </div>
  );
}
