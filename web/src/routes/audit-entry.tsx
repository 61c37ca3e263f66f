import { useLocation, useParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { AuditDetail } from '../features/audit/audit-detail.tsx';
import { actionText } from '../features/audit/audit-text.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createAuditEntryPageQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { setPageStatus } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const AdminAuditEntryPage = onlyFor({ permission: 'AUDIT_READ' }, AuditEntry);
export const SellerAuditEntryPage = onlyFor({ seller: true }, AuditEntry);

function AuditEntry() {
  return (
    <Suspense fallback={<SkeletonRows count={4} class="h-24" />}>
      <LoadedEntry />
    </Suspense>
  );
}

function LoadedEntry() {
  const { t, format } = useI18n();
  const params = useParams();
  const location = useLocation();
  const list = () => location.pathname.split('/').slice(0, -1).join('/');
  const query = createAuditEntryPageQuery(() => ({ id: params.id ?? '' }), { blocking: true });
  const crumbs = () => [{ name: t.seller.pages.audit, href: list() }];
  return (
    <QueryRegion query={query} page>
      {(data) => (
        <Show when={data().auditEntry} fallback={<NoEntry list={list()} />}>
          {(entry) => (
            <WorkPage
              title={`${actionText(t, entry().action)} · ${t.audit.entry(format.number(entry().number))}`}
              crumbs={crumbs()}
            >
              <AuditDetail entry={entry()} list={list()} everybody={list().startsWith('/admin/')} />
            </WorkPage>
          )}
        </Show>
      )}
    </QueryRegion>
  );
}

function NoEntry(props: { list: string }) {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <WorkPage title={t.seller.pages.audit}>
      <div class="panel">
        <EmptyState
          icon="receipt"
          text={t.audit.noEntry}
          action={<Button href={props.list}>{t.seller.pages.audit}</Button>}
        />
      </div>
    </WorkPage>
  );
}
