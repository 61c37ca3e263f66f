import { Show } from 'solid-js';
import type { Movement_MovementFragment, StockMovementKind } from '../../graphql/generated/types.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';
import { SkuName } from './sku-name.tsx';
import { orderPath } from './stock-place.ts';

export const MOVEMENT_KINDS = [
  'RECEIVE',
  'ADJUST',
  'COUNT',
  'TRANSFER_OUT',
  'TRANSFER_IN',
  'COMMIT',
  'RESTOCK',
] as const satisfies StockMovementKind[];

/** The stock ledger: what changed, from what to what, why and by whom. */
export function movementColumns({ t, format }: I18n, stockPath: string): TableColumn<Movement_MovementFragment>[] {
  const words = t.stockWork;
  const signed = (units: number) => (units > 0 ? `+${format.number(units)}` : format.number(units));
  return [
    { id: 'sku', header: words.sku, cell: ({ sku }) => <Show when={sku}>{(known) => <SkuName sku={known()} />}</Show> },
    {
      ...{ id: 'at', header: words.at, card: 'aside' },
      cell: ({ at }) => <span class="whitespace-nowrap text-text-2 max-md:text-xs">{format.dateTime(at)}</span>,
    },
    {
      id: 'kind',
      header: words.kind,
      cell: ({ kind }) => <span class="md:whitespace-nowrap">{words.kinds[kind]}</span>,
    },
    {
      ...{ id: 'warehouse', header: words.warehouse },
      cell: ({ warehouse }) => <span class="md:whitespace-nowrap">{warehouse.name}</span>,
    },
    {
      ...{ id: 'change', header: words.change, end: true },
      cell: ({ onHand, reserved }) => (
        <span class={`whitespace-nowrap ${onHand < 0 ? 'text-bad' : ''}`}>
          {onHand === 0 ? words.reservedBy(signed(reserved)) : signed(onHand)}
        </span>
      ),
    },
    {
      ...{ id: 'level', header: words.level, end: true },
      cell: ({ onHandBefore, onHandAfter }) => (
        <span class="whitespace-nowrap">
          {format.number(onHandBefore)} → {format.number(onHandAfter)}
        </span>
      ),
    },
    { id: 'why', header: words.why, cell: (movement) => <Why movement={movement} path={stockPath} /> },
    { id: 'actor', header: words.actor, cell: (movement) => <Actor movement={movement} path={stockPath} /> },
  ];
}

function Why(props: { movement: Movement_MovementFragment; path: string }) {
  const { t } = useI18n();
  const link = 'text-link hover:underline';
  return (
    <span class="inline-flex max-w-64 flex-wrap gap-x-2 md:min-w-32">
      <Show when={props.movement.orderId}>
        {(id) => (
          <a class={link} href={orderPath(props.path, id())}>
            {t.stockWork.order}
          </a>
        )}
      </Show>
      <Show when={props.movement.transferId}>
        {(id) => (
          <a class={link} href={`${props.path}/transfers/${id()}`}>
            {t.stockWork.transfer}
          </a>
        )}
      </Show>
      <Show when={props.movement.document}>{(number) => <span>{number()}</span>}</Show>
      <Show when={props.movement.reason}>{(reason) => <span class="text-text-2">{reason()}</span>}</Show>
    </span>
  );
}

/** Administrators see who it was. */
function Actor(props: { movement: Movement_MovementFragment; path: string }) {
  const name = () => props.movement.actor ?? '–';
  return (
    <Show
      when={props.path.startsWith('/admin') && props.movement.actorId}
      fallback={<span class="md:whitespace-nowrap">{name()}</span>}
    >
      {(id) => (
        <a class="text-link hover:underline md:whitespace-nowrap" href={`/admin/people/${id()}`}>
          {name()}
        </a>
      )}
    </Show>
  );
}
