import { useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, on, onMount } from 'solid-js';
import {
  createAlertOnPriceDropMutation,
  createAlertWhenInStockMutation,
  createProductAlertsQuery,
  createRemoveProductAlertsMutation,
} from '../../graphql/generated/operations.ts';
import type { ProductAlert_AlertFragment } from '../../graphql/generated/types.ts';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';
import { signInHref } from '../session/sign-in-href.ts';

interface Payload {
  alerts?: readonly ProductAlert_AlertFragment[] | null;
  userErrors: readonly { message: string }[];
}

export interface ProductAlerts {
  pending: Accessor<boolean>;
  waitsForStock: (skuId: string | undefined) => boolean;
  waitsForPrice: Accessor<boolean>;
  /** Sets or removes the stock alert of the SKU. */
  toggleStock(skuId: string): Promise<void>;
  /** Returns why it was refused. Without a target any lower price triggers it. */
  askForPrice(targetPrice: string | undefined): Promise<string | undefined>;
  dropPrice(): Promise<void>;
  /** Sends guests to sign in and back; false for them. */
  mayAsk(): boolean;
}

/** The visitor's alerts for one product, loaded after the page. */
export function createProductAlerts(product: Accessor<{ id: string; slug: string }>): ProductAlerts {
  const { t } = useI18n();
  const toast = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));
  const wanted = () => (mounted() && session.signedIn() ? { productId: product().id } : undefined);
  const query = createProductAlertsQuery(wanted, { fresh: true });
  const [alerts, setAlerts] = createSignal<readonly ProductAlert_AlertFragment[]>([]);
  createEffect(
    on(
      () => query.peek()?.me?.productAlerts,
      (told) => setAlerts(told ?? []),
    ),
  );
  const askStock = createAlertWhenInStockMutation();
  const askPrice = createAlertOnPriceDropMutation();
  const remove = createRemoveProductAlertsMutation();

  const stockAlert = (skuId: string | undefined) =>
    alerts().find(({ kind, sku }) => kind === 'BACK_IN_STOCK' && sku?.id === skuId);
  const priceAlert = () => alerts().find(({ kind }) => kind === 'PRICE_DROP');
  /** Shows the new alerts, or why the change was refused. */
  const accept = (payload: Payload | undefined, failure: Failure | undefined): string | undefined => {
    if (payload?.alerts) setAlerts(payload.alerts);
    return payload?.userErrors[0]?.message ?? (failure && failureText(t, failure));
  };
  const say = (problem: string | undefined, done: string) =>
    toast(problem ? { tone: 'error', text: problem } : { text: done });
  const drop = async ({ id }: { id: string }): Promise<void> => {
    const { data, failure } = await remove({ ids: [id] });
    if (data) setAlerts((known) => known.filter((alert) => alert.id !== id));
    say(
      data?.removeProductAlerts.userErrors[0]?.message ?? (failure && failureText(t, failure)),
      t.messages.alertRemoved,
    );
  };
  const mayAsk = (): boolean => {
    if (!session.signedIn()) navigate(signInHref(`/p/${product().slug}`));
    return session.signedIn();
  };
  return {
    pending: () => askStock.pending() || askPrice.pending() || remove.pending(),
    waitsForStock: (skuId) => stockAlert(skuId) !== undefined,
    waitsForPrice: () => priceAlert() !== undefined,
    mayAsk,
    async toggleStock(skuId) {
      if (!mayAsk()) return;
      const known = stockAlert(skuId);
      if (known) return drop(known);
      const { data, failure } = await askStock({ skuId });
      say(accept(data?.alertWhenInStock, failure), t.messages.stockAlertSet);
    },
    async askForPrice(targetPrice) {
      const input = { productId: product().id, ...(targetPrice && { targetPrice }) };
      const { data, failure } = await askPrice({ input });
      const problem = accept(data?.alertOnPriceDrop, failure);
      if (!problem) toast({ text: t.messages.priceAlertSet });
      return problem;
    },
    async dropPrice() {
      const known = priceAlert();
      if (known) await drop(known);
    },
  };
}
