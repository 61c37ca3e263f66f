import { Show } from 'solid-js';
import type { DifferenceRow_DifferenceFragment } from '../../graphql/generated/types.ts';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Price } from '../../ui/price.tsx';

/** A payment difference, its meaning and what to do. */
export function DifferenceRow(props: { difference: DifferenceRow_DifferenceFragment }) {
  const { t, format } = useI18n();
  const texts = () => t.payments.differences[props.difference.kind];
  return (
    <li class="panel flex flex-col gap-2 p-4">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2 class="text-base font-semibold">{texts().title}</h2>
        <Badge tone={props.difference.repairedAt ? 'ok' : 'warn'}>
          {props.difference.repairedAt ? t.payments.repaired : t.payments.open}
        </Badge>
      </div>
      <p class="text-sm text-text-2">{texts().meaning}</p>
      <Show when={!props.difference.repairedAt}>
        <p class="text-sm">{texts().toDo}</p>
      </Show>
      <dl class="grid grid-cols-2 gap-x-6 gap-y-1 text-sm lg:grid-cols-[auto_auto_minmax(0,1fr)_auto]">
        <Amount label={t.payments.ours} money={props.difference.ours} />
        <Amount label={t.payments.theirs} money={props.difference.theirs} />
        <div class="min-w-0 max-lg:order-1 max-lg:col-span-2">
          <dt class="text-text-3">{t.payments.reference(props.difference.provider)}</dt>
          <dd class="break-all select-all">{props.difference.reference}</dd>
        </div>
        <div>
          <dt class="text-text-3">{t.payments.found}</dt>
          <dd>{format.dateTime(props.difference.foundAt)}</dd>
        </div>
      </dl>
    </li>
  );
}

function Amount(props: { label: string; money: MoneyAmount | null | undefined }) {
  const { t } = useI18n();
  return (
    <div>
      <dt class="text-text-3">{props.label}</dt>
      <dd>
        <Show when={props.money} fallback={t.payments.nothing}>
          {(money) => <Price money={money()} />}
        </Show>
      </dd>
    </div>
  );
}
