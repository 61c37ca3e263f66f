import { useLocation, useParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { CouponTerms } from '../features/promotions/coupon-columns.tsx';
import { CouponEdit } from '../features/promotions/coupon-edit.tsx';
import { EndCouponDialog } from '../features/promotions/end-coupon-dialog.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedCouponQuery } from '../graphql/generated/operations.ts';
import type { ManagedCoupon_CouponFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

export const SellerCouponPage = onlyFor({ seller: true }, ManagedCoupon);
export const AdminCouponPage = onlyFor({ permission: 'COUPON_READ' }, ManagedCoupon);

function ManagedCoupon() {
  return (
    <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
      <LoadedCoupon />
    </Suspense>
  );
}

function LoadedCoupon() {
  const params = useParams<{ id: string }>();
  const query = createManagedCouponQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['coupon']} missing={<NotFoundPage />} page>
      {(data) => <CouponView coupon={data().coupon} onChanged={query.refetch} />}
    </QueryRegion>
  );
}

function CouponView(props: { coupon: ManagedCoupon_CouponFragment; onChanged: () => void }) {
  const { t, format } = useI18n();
  const words = t.couponWork;
  const list = useLocation().pathname.replace(/\/[^/]*$/, '');
  const [ending, setEnding] = createSignal(false);
  const viewer = useViewer();
  const mayChange = () => viewer()?.me?.role === 'SELLER' || may(viewer()?.me, 'COUPON_WRITE');
  const changeable = () => mayChange() && props.coupon.state !== 'ENDED';
  return (
    <WorkPage
      title={props.coupon.name}
      crumbs={[{ name: t.seller.pages.coupons, href: list }]}
      actions={
        <Show when={changeable()}>
          <Button onClick={() => setEnding(true)}>{words.end}</Button>
        </Show>
      }
    >
      <Panel title={words.states[props.coupon.state]}>
        <p>
          <CouponTerms coupon={props.coupon} />
        </p>
        <p class="text-sm text-text-2">
          {format.dateTime(props.coupon.startsAt)} – {format.dateTime(props.coupon.endsAt)} · {props.coupon.code}
        </p>
        <dl class="mt-3 grid grid-cols-2 gap-3 md:grid-cols-5">
          <Figure label={words.claimed} value={format.number(props.coupon.claimedCount ?? 0)} />
          <Figure label={words.used} value={format.number(props.coupon.usedCount ?? 0)} />
          <Show when={props.coupon.figures}>
            {(figures) => (
              <>
                <Figure label={words.paidOrders} value={format.number(figures().paidOrders)} />
                <Figure label={words.discount} value={format.price(figures().discount)} />
                <Figure label={words.revenue} value={format.price(figures().revenue)} />
              </>
            )}
          </Show>
        </dl>
        <p class="mt-2 text-xs text-text-3">{words.figuresHint}</p>
      </Panel>
      <Show when={changeable()}>
        <CouponEdit coupon={props.coupon} onSaved={props.onChanged} />
      </Show>
      <Show when={ending()}>
        <EndCouponDialog coupon={props.coupon} onClose={() => setEnding(false)} onEnded={props.onChanged} />
      </Show>
    </WorkPage>
  );
}

function Figure(props: { label: string; value: string }) {
  return (
    <div>
      <dt class="text-sm text-text-2">{props.label}</dt>
      <dd class="text-lg font-semibold">{props.value}</dd>
    </div>
  );
}
