import { Show } from 'solid-js';
import { createPermissionNamesQuery } from '../../graphql/generated/operations.ts';
import type { Permission } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPageHead, setPageStatus } from '../../page/page-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useViewer } from '../session/viewer.tsx';
import { type Whose, workPages } from '../session/work-pages.ts';

/** In place of a page that somebody may not see: whose it is, which permission it needs, and who can give that. */
export function Refused(props: { whose: Whose }) {
  const { t } = useI18n();
  const viewer = useViewer();
  setPageStatus(403);
  createPageHead(() => ({ title: t.shop.title(t.workbench.refusedTitle) }));
  const administrates = () => viewer()?.me?.role === 'ADMIN';
  const home = () => workPages(viewer()?.me)[0]?.href ?? '/';
  return (
    <div class="panel">
      <EmptyState
        icon="store"
        title={t.workbench.refusedTitle}
        text={props.whose.seller && !administrates() ? t.workbench.refusedSellers : t.workbench.refusedAdmins}
        action={
          <>
            <Show when={administrates() && props.whose.permission}>
              {(permission) => <NeededPermission permission={permission()} />}
            </Show>
            <Button href={home()}>{home() === '/' ? t.workbench.toShop : t.workbench.title}</Button>
          </>
        }
      />
    </div>
  );
}

function NeededPermission(props: { permission: Permission }) {
  const { t } = useI18n();
  const query = createPermissionNamesQuery(undefined, { blocking: true });
  const row = (permission: Permission) => query()?.permissions?.find((one) => one.permission === permission);
  return (
    <Show when={row(props.permission)}>
      {(needed) => (
        <div class="flex max-w-[38em] flex-col gap-1 text-text-2">
          <p>{t.workbench.refused(needed().description, needed().name)}</p>
          <p>{t.workbench.grant(row('ROLE_WRITE')?.description ?? '')}</p>
        </div>
      )}
    </Show>
  );
}
