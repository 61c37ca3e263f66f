import { For, type JSX, Show } from 'solid-js';
import { createMyPointsQuery, createMyWalletQuery } from '../../graphql/generated/operations.ts';
import type { MyPointsQuery, MyWalletQuery } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { hundredPoints } from '../promotions/short-price.ts';

interface LedgerRow {
  id: string;
  text: string;
  detail: string;
  change: string;
  gained: boolean;
}

/** Ledger entries, newest first. */
function Ledger(props: { balance: JSX.Element; hint?: string; rows: readonly LedgerRow[]; none: string }) {
  return (
    <div class="flex flex-col gap-3">
      <p class="text-2xl font-semibold">{props.balance}</p>
      <Show when={props.hint}>
        <p class="text-sm text-text-2">{props.hint}</p>
      </Show>
      <Show when={props.rows.length > 0} fallback={<p class="text-text-2">{props.none}</p>}>
        <ul class="divide-y divide-line border-t border-line">
          <For each={props.rows}>
            {(row) => (
              <li class="flex items-center justify-between gap-3 py-2">
                <div>
                  <p>{row.text}</p>
                  <p class="text-xs text-text-3">{row.detail}</p>
                </div>
                <b class={row.gained ? 'text-ok' : ''}>{row.change}</b>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

export function MyPoints() {
  const { t, format } = useI18n();
  const query = keepPreviousData(createMyPointsQuery(undefined, { fresh: true }));
  const hint = (rules: MyPointsQuery['pointsRules']) =>
    rules ? t.points.worth(format.number(rules.pointsPerYuan), hundredPoints(format, rules.worth)) : undefined;
  const rows = ({ nodes }: NonNullable<MyPointsQuery['pointsEntries']>) =>
    nodes.map(({ id, reason, points, at, expiresAt }) => ({
      id,
      text: t.points.reasons[reason],
      detail: expiresAt ? `${format.dateTime(at)} · ${t.points.expires(format.date(expiresAt))}` : format.dateTime(at),
      change: points > 0 ? `+${format.number(points)}` : format.number(points),
      gained: points > 0,
    }));
  return (
    <QueryRegion query={query} needs={['pointsBalance', 'pointsEntries']}>
      {(data) => (
        <Ledger
          balance={t.points.balance(format.number(data().pointsBalance.points))}
          hint={hint(data().pointsRules)}
          rows={rows(data().pointsEntries)}
          none={t.points.none}
        />
      )}
    </QueryRegion>
  );
}

export function MyWallet() {
  const { t, format } = useI18n();
  const query = keepPreviousData(createMyWalletQuery(undefined, { fresh: true }));
  const rows = ({ entries }: NonNullable<MyWalletQuery['wallet']>) =>
    entries.nodes.map(({ id, kind, note, createdAt, amount }) => ({
      id,
      text: t.wallet.kinds[kind],
      detail: note ? `${format.dateTime(createdAt)} · ${note}` : format.dateTime(createdAt),
      change: Number(amount.amount) > 0 ? `+${format.price(amount)}` : format.price(amount),
      gained: Number(amount.amount) > 0,
    }));
  return (
    <QueryRegion query={query} needs={['wallet']}>
      {(data) => (
        <Ledger balance={format.price(data().wallet.balance)} rows={rows(data().wallet)} none={t.wallet.none} />
      )}
    </QueryRegion>
  );
}
