import { OrdersToExportDocument } from '../../graphql/generated/operations.ts';
import type { OrdersToExportQuery, OrdersToExportQueryVariables } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { CsvSource } from '../workbench/create-csv-export.ts';
import { CsvExport } from '../workbench/csv-export.tsx';
import { type ExportedPart, exportedParts, orderCsvColumns } from './order-csv.ts';

/** As many orders as a spreadsheet handles well. */
const MOST = 10_000;

/** The orders of a list as a file, one line for each shop's part. */
export function OrderExport(props: { variables: () => Omit<OrdersToExportQueryVariables, 'after'>; total: number }) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const source: CsvSource<ExportedPart> = {
    ...{ file: t.orderExport.file, most: MOST, columns: () => orderCsvColumns(t) },
    walk: () => {
      const wanted = props.variables();
      return async (after) => {
        const page: OperationResult<OrdersToExportQuery> = await graphql.fetch(
          OrdersToExportDocument,
          { ...wanted, after },
          true,
        );
        const orders = page.data?.managedOrders;
        if (!orders) return { failure: page.failure };
        const { nodes, pageInfo } = orders;
        return {
          ...{ rows: exportedParts(nodes), count: nodes.length },
          next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
        };
      };
    },
  };
  return <CsvExport source={source} total={props.total} />;
}
