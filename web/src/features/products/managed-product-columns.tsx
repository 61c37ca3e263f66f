import { Show } from 'solid-js';
import type { ManagedRow_ProductFragment, ProductStatus } from '../../graphql/generated/types.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

export const PRODUCT_STATUSES = [
  'DRAFT',
  'ACTIVE',
  'INACTIVE',
  'SUSPENDED',
  'ARCHIVED',
] as const satisfies ProductStatus[];

const TONES = { ACTIVE: 'ok', DRAFT: 'plain', INACTIVE: 'warn', SUSPENDED: 'warn', ARCHIVED: 'plain' } as const;

export function StatusBadge(props: { status: ProductStatus }) {
  const { t } = useI18n();
  return <Badge tone={TONES[props.status]}>{t.productEditor.statuses[props.status]}</Badge>;
}

/** Products as those who run their shop look through them. */
export function managedProductColumns({ t, format }: I18n): TableColumn<ManagedRow_ProductFragment>[] {
  return [
    {
      ...{ id: 'name', header: t.productEditor.product },
      cell: ({ view }) => (
        <span class="flex items-center gap-3">
          <span class="w-10 shrink-0">
            <Picture source={view.cover} sizes="40px" maxWidth={360} alt="" />
          </span>
          <span class="line-clamp-2 min-w-0">{view.name}</span>
        </span>
      ),
    },
    {
      ...{ id: 'status', header: t.productEditor.status, card: 'aside' },
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      ...{ id: 'price', header: t.productEditor.price, sortable: true, end: true },
      cell: ({ view: { priceRange } }) => (
        <span class="whitespace-nowrap">
          <Price money={priceRange.min} />
          <Show when={priceRange.max.amount !== priceRange.min.amount}>
            {' – '}
            <Price money={priceRange.max} />
          </Show>
        </span>
      ),
    },
    {
      ...{ id: 'stock', header: t.productEditor.stock },
      cell: ({ view }) => (
        <span class={view.inStock ? '' : 'text-bad'}>
          {view.inStock ? t.productEditor.inStock : t.productEditor.noStock}
        </span>
      ),
    },
    {
      ...{ id: 'sold', header: t.productEditor.sold, sortable: true, end: true },
      cell: ({ view }) => format.number(view.soldCount),
    },
  ];
}
