import { type Accessor, createSignal } from 'solid-js';
import {
  createAddFavoriteMutation,
  createAlertOnPriceDropMutation,
  createAlertWhenInStockMutation,
  createForgetFavoriteMutation,
} from '../../graphql/generated/operations.ts';
import type { KeptCard_FavoriteFragment } from '../../graphql/generated/types.ts';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { KeptProduct } from './kept-card.tsx';

interface Answer {
  problem: string | undefined;
}

export interface FavoriteActions {
  problem: Accessor<string | undefined>;
  /** Removed ones disappear before the response arrives. */
  isHidden: (productId: string) => boolean;
  remove(favorite: Pick<KeptCard_FavoriteFragment, 'productId' | 'product'>): Promise<void>;
  /** Asks to be told when it costs less, or when what is sold out can be bought again. */
  alert(product: KeptProduct): Promise<void>;
}

export function createFavoriteActions(refetch: () => void): FavoriteActions {
  const { t } = useI18n();
  const toast = useToast();
  const [problem, setProblem] = createSignal<string>();
  const [hidden, setHidden] = createSignal<ReadonlySet<string>>(new Set());
  const add = createAddFavoriteMutation();
  const forget = createForgetFavoriteMutation();
  const priceAlert = createAlertOnPriceDropMutation();
  const stockAlert = createAlertWhenInStockMutation();

  const show = (id: string) => setHidden((ids) => new Set([...ids].filter((other) => other !== id)));
  const answer = (payload: { userErrors: readonly { message: string }[] } | undefined, failure?: Failure): Answer => ({
    problem: payload?.userErrors[0]?.message ?? (failure && failureText(t, failure)),
  });
  const putBack = async (productId: string): Promise<void> => {
    const { data, failure } = await add({ productId });
    setProblem(answer(data?.addFavorite, failure).problem);
    refetch();
    show(productId);
  };
  return {
    problem,
    isHidden: (id) => hidden().has(id),
    async remove({ productId, product }) {
      setHidden((ids) => new Set(ids).add(productId));
      const { data, failure } = await forget({ productId });
      const refused = answer(data?.removeFavorite, failure).problem;
      setProblem(refused);
      if (refused) return void show(productId);
      refetch();
      const undo = { label: t.messages.undo, run: () => void putBack(productId) };
      // What no longer exists cannot be kept again.
      toast({ text: t.kept.removed, ...(product && { action: undo }) });
    },
    async alert({ id: productId, inStock, defaultSku }) {
      const refused = await (inStock || !defaultSku
        ? priceAlert({ input: { productId } }).then(({ data, failure }) => answer(data?.alertOnPriceDrop, failure))
        : stockAlert({ skuId: defaultSku.id }).then(({ data, failure }) => answer(data?.alertWhenInStock, failure)));
      const done = inStock ? t.messages.priceAlertSet : t.messages.stockAlertSet;
      toast(refused.problem ? { tone: 'error', text: refused.problem } : { text: done });
    },
  };
}
