import { useParams } from '@solidjs/router';
import { For, Show, Suspense } from 'solid-js';
import { createPersonActions } from '../features/people/create-person-actions.ts';
import { PersonDevices } from '../features/people/person-devices.tsx';
import { PersonOrders } from '../features/people/person-orders.tsx';
import { PersonRoles } from '../features/people/person-roles.tsx';
import { PersonState } from '../features/people/person-state.tsx';
import { PersonSuspensions } from '../features/people/person-suspensions.tsx';
import { PersonWallet } from '../features/people/person-wallet.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { ShopLink } from '../features/shop/shop-link.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createPersonQuery } from '../graphql/generated/operations.ts';
import type { PersonQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { setPageStatus } from '../page/page-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

type Person = NonNullable<PersonQuery['person']>;

export const PersonPage = onlyFor({ permission: 'USER_READ' }, () => {
  return (
    <Suspense fallback={<SkeletonRows count={4} class="h-36" />}>
      <LoadedPerson />
    </Suspense>
  );
});

function LoadedPerson() {
  const { t } = useI18n();
  const params = useParams();
  const viewer = useViewer();
  const seesOrders = () => may(viewer()?.me, 'ORDER_READ');
  const query = createPersonQuery(() => (params.id ? { id: params.id, orders: seesOrders() } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['person']} missing={<NoSuchPerson />} page>
      {(data) => (
        <WorkPage title={data().person.displayName} crumbs={[{ name: t.seller.pages.people, href: '/admin/people' }]}>
          <LookedAfter person={data().person} seesOrders={seesOrders()} onChanged={query.refetch} />
        </WorkPage>
      )}
    </QueryRegion>
  );
}

function NoSuchPerson() {
  const { t } = useI18n();
  setPageStatus(404);
  return (
    <WorkPage title={t.seller.pages.people}>
      <div class="panel">
        <EmptyState icon="user" text={t.people.unknown} />
      </div>
    </WorkPage>
  );
}

function LookedAfter(props: { person: Person; seesOrders: boolean; onChanged: () => void }) {
  const viewer = useViewer();
  const actions = createPersonActions(props.person, () => props.onChanged());
  return (
    <div class="grid items-start gap-2 lg:grid-cols-2 lg:gap-3">
      <div class="flex flex-col gap-2 lg:gap-3">
        <Facts person={props.person} />
        <Show when={props.seesOrders}>
          <PersonOrders person={props.person} onRetry={props.onChanged} />
        </Show>
        <Show when={may(viewer()?.me, 'WALLET_CREDIT')}>
          <PersonWallet userId={props.person.id} />
        </Show>
      </div>
      <div class="flex flex-col gap-2 lg:gap-3">
        <PersonSuspensions person={props.person} actions={actions} />
        <PersonDevices person={props.person} actions={actions} onRetry={props.onChanged} />
        <Show when={may(viewer()?.me, 'ROLE_READ')}>
          <PersonRoles person={props.person} onChanged={props.onChanged} />
        </Show>
      </div>
    </div>
  );
}

function Facts(props: { person: Person }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const details = (): [string, string | null | undefined][] => [
    [t.roles.email, props.person.email],
    [t.people.phone, props.person.phone],
    [t.people.joined, format.dateTime(props.person.createdAt)],
    [t.people.id, props.person.id],
  ];
  return (
    <Panel title={t.people.account} note={<PersonState person={props.person} />}>
      <dl class="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 text-sm">
        <For each={details().filter(([, value]) => value)}>
          {([name, value]) => (
            <>
              <dt class="text-text-2">{name}</dt>
              <dd class="break-all select-all">{value}</dd>
            </>
          )}
        </For>
        <Show when={props.person.role !== 'USER' && may(viewer()?.me, 'AUDIT_READ')}>
          <dt class="text-text-2">{t.seller.pages.audit}</dt>
          <dd>
            <a
              href={`/admin/audit?who=${props.person.id}`}
              class="text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
            >
              {t.audit.personsActs}
            </a>
          </dd>
        </Show>
        <Show when={props.person.shop}>
          {(shop) => (
            <>
              <dt class="text-text-2">{t.people.shop}</dt>
              <dd>
                <ShopLink shop={shop()} /> · {t.sellerReview.state[shop().status]}
              </dd>
            </>
          )}
        </Show>
      </dl>
    </Panel>
  );
}
