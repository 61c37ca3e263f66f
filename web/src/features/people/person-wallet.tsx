import { createSignal, For, Show } from 'solid-js';
import { createCreditBalanceMutation, createWalletOfQuery } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { useToast } from '../../ui/toast.tsx';
import { MoneyDialog, type MoneySent } from '../admin/money-dialog.tsx';

/** A person's balance with its last changes; money is added with a reason, and the password is asked for again. */
export function PersonWallet(props: { userId: string }) {
  const { t, format } = useI18n();
  const words = t.moneyWork;
  const toast = useToast();
  const query = createWalletOfQuery(() => ({ userId: props.userId }), { blocking: true, fresh: true });
  const credit = createCreditBalanceMutation();
  const [asking, setAsking] = createSignal(false);
  const send = async ({ amount, reason: note, idempotencyKey }: MoneySent) => {
    const { data, failure } = await credit({ input: { userId: props.userId, amount, note, idempotencyKey } });
    return { failure, refusals: data?.topUpBalance.userErrors ?? [] };
  };
  return (
    <QueryRegion query={query} needs={['walletOf']} class="panel p-4">
      {(data) => (
        <Panel title={t.wallet.title} note={<b>{format.price(data().walletOf.balance)}</b>}>
          <ul class="flex flex-col divide-y divide-line text-sm">
            <For each={data().walletOf.entries.nodes} fallback={<li class="text-text-2">{words.noEntries}</li>}>
              {(entry) => (
                <li class="flex justify-between gap-3 py-2">
                  <span class="min-w-0">
                    {t.wallet.kinds[entry.kind]}
                    <Show when={entry.note}>{(note) => <> · {note()}</>}</Show>
                    <span class="block text-xs text-text-3">{format.dateTime(entry.createdAt)}</span>
                  </span>
                  <span class="shrink-0">{format.price(entry.amount)}</span>
                </li>
              )}
            </For>
          </ul>
          <Button class="mt-3" onClick={() => setAsking(true)}>
            {words.credit}
          </Button>
          <Show when={asking()}>
            <MoneyDialog
              title={words.creditTitle}
              text={words.creditText}
              label={words.credit}
              reasonField="note"
              send={send}
              onClose={() => setAsking(false)}
              onDone={() => {
                toast({ text: words.credited });
                setAsking(false);
                query.refetch();
              }}
            />
          </Show>
        </Panel>
      )}
    </QueryRegion>
  );
}
