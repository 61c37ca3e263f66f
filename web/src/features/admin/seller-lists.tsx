import { For, Show } from 'solid-js';
import type { AllSellersQuery, SellerApplicationsQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import { ShopLogo } from '../shop/shop-logo.tsx';

export type ListedApplication = NonNullable<SellerApplicationsQuery['sellerApplications']>['nodes'][number];
export type ListedShop = NonNullable<AllSellersQuery['sellers']>['nodes'][number];

const ROW = 'flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3';

export function ApplicationList(props: {
  applications: readonly ListedApplication[];
  onView: (application: ListedApplication) => void;
}) {
  const { t, format } = useI18n();
  return (
    <ul class="divide-y divide-line">
      <For each={props.applications}>
        {(application) => (
          <li class={ROW}>
            <div class="min-w-0 flex-1 basis-60">
              <p class="font-semibold break-words">{application.companyName}</p>
              <p class="text-sm text-text-2">
                {application.nameZh} · {application.nameEn}
              </p>
            </div>
            <p class="text-sm text-text-2">
              {t.sell.statusName[application.status]}
              <Show when={application.submittedAt}>{(time) => <> · {format.dateTime(time())}</>}</Show>
            </p>
            <Button
              size="sm"
              aria-label={t.sellerReview.viewName(application.companyName ?? '')}
              onClick={() => props.onView(application)}
            >
              {t.sellerReview.view}
            </Button>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The shops; who may suspend one finds the button beside it. */
export function ShopList(props: {
  shops: readonly ListedShop[];
  onSuspend: (shop: ListedShop) => void;
  onRestore: (shop: ListedShop) => void;
}) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  return (
    <ul class="divide-y divide-line">
      <For each={props.shops}>
        {(shop) => (
          <li class={ROW}>
            <ShopLogo url={shop.logoUrl} size={40} />
            <div class="min-w-0 flex-1 basis-48">
              <p class="font-semibold">
                <ShopLink shop={shop} />
              </p>
              <p class="text-sm text-text-3">
                {t.shops.since(format.date(shop.openedAt))} · {t.shops.followers(format.number(shop.followerCount))}
              </p>
              <Show when={may(viewer()?.me, 'USER_READ') && shop.owner}>
                {(owner) => (
                  <a href={`/admin/people/${owner().id}`} class="text-sm text-link hover:underline">
                    {t.people.owner(owner().displayName)}
                  </a>
                )}
              </Show>
              <Show when={shop.suspendReason}>
                {(reason) => (
                  <p class="text-sm break-words text-warn">
                    {t.sell.reason}: {reason()}
                  </p>
                )}
              </Show>
            </div>
            <p class={`text-sm ${shop.status === 'SUSPENDED' ? 'text-warn' : 'text-ok'}`}>
              {t.sellerReview.state[shop.status]}
            </p>
            <Show when={may(viewer()?.me, 'SELLER_SUSPEND')}>
              <Show
                when={shop.status === 'SUSPENDED'}
                fallback={
                  <Button size="sm" tone="danger" onClick={() => props.onSuspend(shop)}>
                    {t.sellerReview.suspend}
                  </Button>
                }
              >
                <Button size="sm" onClick={() => props.onRestore(shop)}>
                  {t.sellerReview.restore}
                </Button>
              </Show>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
