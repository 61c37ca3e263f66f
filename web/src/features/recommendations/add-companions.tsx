import { Show } from 'solid-js';
import { createAddCompanionsMutation } from '../../graphql/generated/operations.ts';
import type { ProductCard_ProductFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';

/** Adds all of them that have nothing to choose, at once; there where these are several. */
export function AddCompanions(props: { products: readonly ProductCard_ProductFragment[] }) {
  const { t } = useI18n();
  const toast = useToast();
  const session = useSession();
  const mutation = createAddCompanionsMutation();
  const skuIds = () =>
    props.products.flatMap(({ skuCount, inStock, defaultSku }) =>
      skuCount === 1 && inStock && defaultSku ? [defaultSku.id] : [],
    );
  const add = async (): Promise<void> => {
    const lines = skuIds().map((skuId) => ({ skuId, quantity: 1 }));
    const { data, failure } = await mutation({ lines });
    const problem = failure ? failureText(t, failure) : data?.addManyToCart.userErrors[0]?.message;
    toast(
      problem
        ? { tone: 'error', text: problem }
        : { text: t.product.added, action: { label: t.product.viewCart, href: '/cart' } },
    );
    if (!problem) session.beginCart();
  };
  return (
    <Show when={skuIds().length > 1}>
      <Button size="sm" busy={mutation.pending()} onClick={add}>
        {t.recommendations.addAll(skuIds().length)}
      </Button>
    </Show>
  );
}
