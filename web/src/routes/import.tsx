import { useParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { useImportPlaces } from '../features/bulk/import-places.ts';
import { ImportProblems } from '../features/bulk/import-problems.tsx';
import { ImportReport, isRunning, lookWhileRunning } from '../features/bulk/import-report.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createWatchedImportQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const ImportPage = onlyFor({ seller: true, permission: 'PRODUCT_WRITE' }, () => {
  const { t } = useI18n();
  const params = useParams();
  const places = useImportPlaces();
  return (
    <WorkPage title={t.bulk.one} crumbs={[{ name: t.seller.pages.imports, href: places.home() }]}>
      <Suspense fallback={<SkeletonRows count={2} class="h-36" />}>
        <Show when={params.id} keyed>
          {(id) => <LoadedImport id={id} />}
        </Show>
      </Suspense>
    </WorkPage>
  );
});

function LoadedImport(props: { id: string }) {
  const { t } = useI18n();
  const query = createWatchedImportQuery(() => ({ id: props.id }), { blocking: true, fresh: true });
  const running = () => {
    const now = query.peek()?.bulkImport;
    return now ? isRunning(now) : false;
  };
  lookWhileRunning(running, query.refetch);
  return (
    <QueryRegion query={query} needs={['bulkImport']} missing={<EmptyState icon="box" text={t.bulk.unknown} />} page>
      {(data) => (
        <>
          <ImportReport import={data().bulkImport} onChange={query.refetch} />
          <Show when={!isRunning(data().bulkImport) && data().bulkImport.problemCount > 0}>
            <ImportProblems import={data().bulkImport} />
          </Show>
        </>
      )}
    </QueryRegion>
  );
}
