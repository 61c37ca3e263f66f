import { createSignal, For, Show } from 'solid-js';
import { createRemoveProductAlertsMutation } from '../../graphql/generated/operations.ts';
import type { MyAlertsQuery } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Picture } from '../../ui/picture.tsx';

type Alert = NonNullable<NonNullable<MyAlertsQuery['me']>['productAlerts']>[number];

/** The person's product alerts. */
export function AlertList(props: { alerts: readonly Alert[]; refetch: () => void }) {
  const { t } = useI18n();
  const remove = createRemoveProductAlertsMutation();
  const [problem, setProblem] = createSignal<string>();
  const drop = async (id: string): Promise<void> => {
    const { data, failure } = await remove({ ids: [id] });
    setProblem(failure ? failureText(t, failure) : data?.removeProductAlerts.userErrors[0]?.message);
    props.refetch();
  };
  return (
    <>
      <FormProblem text={problem()} />
      <div class="panel">
        <Show
          when={props.alerts.length > 0}
          fallback={
            <EmptyState
              icon="bell"
              text={t.messages.noAlerts}
              action={<Button href="/">{t.cart.startShopping}</Button>}
            />
          }
        >
          <ul class="divide-y divide-line">
            <For each={props.alerts}>
              {(alert) => (
                <li class="flex flex-wrap items-center justify-between gap-3 p-3">
                  <AlertText alert={alert} />
                  <Button size="sm" busy={remove.pending()} onClick={() => void drop(alert.id)}>
                    {t.messages.removeAlert}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </>
  );
}

function AlertText(props: { alert: Alert }) {
  const { t, format } = useI18n();
  const product = () => props.alert.product;
  const wanted = () => {
    const { targetPrice, priceThen, sku } = props.alert;
    if (props.alert.kind === 'PRICE_DROP') return t.messages.waitsForPrice(format.price(targetPrice ?? priceThen));
    return [t.messages.waitsForStock, ...(sku?.specs ?? []).map(({ value }) => value)].join(' · ');
  };
  return (
    <div class="grid min-w-0 flex-1 grid-cols-[56px_minmax(0,1fr)] gap-3">
      <Picture source={product()?.cover} sizes="56px" maxWidth={360} alt="" class="rounded-sm" />
      <div class="min-w-0">
        <Show when={product()} fallback={<p>{t.messages.productGone}</p>}>
          {(shown) => (
            <a class="text-link hover:underline" href={`/p/${shown().slug}`}>
              {shown().name}
            </a>
          )}
        </Show>
        <p class="text-sm text-text-2">{wanted()}</p>
        <p class="text-xs text-text-3">{format.date(props.alert.createdAt)}</p>
      </div>
    </div>
  );
}
