import type { Accessor } from 'solid-js';
import { createAddToCartMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import { createSearchTrail } from '../search/create-search-trail.ts';
import { useSession } from '../session/session.ts';

export interface AddToCart {
  /** True when it was added; otherwise the reason has been shown. */
  (skuId: string, quantity: number): Promise<boolean>;
  pending: Accessor<boolean>;
}

/** Adds a SKU to the visitor's cart and shows a toast. */
export function createAddToCart(): AddToCart {
  const { t } = useI18n();
  const toast = useToast();
  const session = useSession();
  const mutation = createAddToCartMutation();
  const trail = createSearchTrail();
  const add = async (skuId: string, quantity: number): Promise<boolean> => {
    const { data, failure } = await mutation({ input: { skuId, quantity } });
    const problem = failure ? failureText(t, failure) : data?.addToCart.userErrors[0]?.message;
    toast(
      problem
        ? { tone: 'error', text: problem }
        : { text: t.product.added, action: { label: t.product.viewCart, href: '/cart' } },
    );
    if (!problem) {
      session.beginCart();
      trail.added();
    }
    return !problem;
  };
  return Object.assign(add, { pending: mutation.pending });
}
