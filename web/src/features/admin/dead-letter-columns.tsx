import type { DeadLettersQuery } from '../../graphql/generated/types.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { TableColumn } from '../../ui/table/table-types.ts';

export type DeadLetter = NonNullable<DeadLettersQuery['deadLetters']>[number];

/** What failed until no retries were left, and why. */
export function deadLetterColumns({ t, format }: I18n): TableColumn<DeadLetter>[] {
  return [
    {
      ...{ id: 'queue', header: t.seller.queue, sortable: true, value: ({ queue }) => queue },
      cell: ({ queue }) => <b>{queue}</b>,
    },
    {
      ...{ id: 'failed', header: t.seller.failedAt, sortable: true, value: ({ failedAt }) => failedAt, card: 'aside' },
      cell: ({ failedAt }) => (
        <span class="whitespace-nowrap text-text-2 max-md:text-xs">{format.dateTime(failedAt)}</span>
      ),
    },
    {
      ...{ id: 'retries', header: t.seller.retriesColumn, sortable: true, end: true, value: ({ retries }) => retries },
      cell: ({ retries }) => format.number(retries),
    },
    {
      ...{ id: 'error', header: t.seller.error, card: 'line' },
      cell: ({ error, data }) => (
        <details class="min-w-60">
          <summary class="text-bad">{error}</summary>
          <pre class="mt-1 overflow-x-auto rounded-sm bg-sunken p-2 text-xs whitespace-pre-wrap select-all">{data}</pre>
        </details>
      ),
    },
  ];
}
