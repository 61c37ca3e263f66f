import { createSignal, onCleanup } from 'solid-js';
import { OrdersToExportDocument } from '../../graphql/generated/operations.ts';
import type { OrdersToExportQuery } from '../../graphql/generated/types.ts';
import type { Failure, OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { MOST_EXPORTED, type OrderFilter } from './order-filter.ts';
import { saveFile } from './save-file.ts';

/** Writes the orders of a list into a file, page by page, newest first. Leaving the page or cancelling ends it. */
export function createOrderExport(filter: () => OrderFilter) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const [done, setDone] = createSignal<number>();
  const [failure, setFailure] = createSignal<Failure>();
  let running: AbortController | undefined;

  const write = async ({ signal }: AbortController): Promise<Failure | undefined> => {
    const wanted = filter();
    const { orderCsv } = await import('./order-csv.ts');
    const parts: string[] = [];
    for (let after: string | null | undefined = null, count = 0; after !== undefined && count < MOST_EXPORTED; ) {
      const page: OperationResult<OrdersToExportQuery> = await graphql.fetch(
        OrdersToExportDocument,
        { ...wanted, after },
        true,
      );
      if (signal.aborted) return undefined;
      const orders = page.data?.managedOrders;
      if (!orders) return page.failure;
      const { nodes, pageInfo } = orders;
      parts.push(orderCsv(nodes, t, count === 0));
      count += nodes.length;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
      setDone(count);
    }
    saveFile(t.orderExport.file, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    return undefined;
  };

  const cancel = (): void => {
    running?.abort();
    setDone(undefined);
  };
  onCleanup(() => running?.abort());
  const start = async (): Promise<void> => {
    const own = new AbortController();
    running = own;
    setFailure(undefined);
    setDone(0);
    const failed = await write(own);
    if (own.signal.aborted) return;
    setFailure(failed);
    setDone(undefined);
  };
  /** Number of exported orders; undefined while no export runs. */
  return { done, failure, start, cancel };
}
