import { useSearchParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { createMyCouponsQuery } from '../../graphql/generated/operations.ts';
import type { UserCouponStatus } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';
import { CouponTicket } from '../coupons/coupon-ticket.tsx';
import { endingSoon } from '../coupons/ending-soon.ts';

/** Those that end soon are a part of those that can be used. */
type Shown = UserCouponStatus | 'ENDING';

const TILES: readonly Shown[] = ['AVAILABLE', 'ENDING', 'HELD', 'USED', 'EXPIRED'];

/** Copies of one coupon are one row. */
function equalTogether<Own extends { coupon: { id: string } }>(nodes: readonly Own[]): { own: Own; count: number }[] {
  const byCoupon = Map.groupBy(nodes, ({ coupon }) => coupon.id);
  return [...byCoupon.values()].map((userCoupons) => ({ own: userCoupons[0]!, count: userCoupons.length }));
}

export function MyCoupons() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const [shown, setShown] = createSignal<Shown>(search.show === 'ending' ? 'ENDING' : 'AVAILABLE');
  const variables = () => {
    const status = shown();
    return status === 'ENDING' ? { status: 'AVAILABLE' as const, endsBefore: endingSoon(Date.now()) } : { status };
  };
  const query = keepPreviousData(createMyCouponsQuery(variables, { fresh: true }));
  return (
    <div class="flex flex-col gap-3">
      <RadioTiles
        legend={t.coupons.mine}
        tiles={TILES.map((value) => ({ value, label: t.coupons.tabs[value] }))}
        value={shown()}
        onChange={setShown}
      />
      <QueryRegion query={query} needs={['myCoupons']}>
        {(data) => (
          <Show
            when={data().myCoupons.nodes.length > 0}
            fallback={
              <div class="flex flex-col items-start gap-3">
                <p class="text-text-2">{t.coupons.noneMine}</p>
                <Button href="/coupons">{t.coupons.title}</Button>
              </div>
            }
          >
            <ul class={`grid gap-2 md:grid-cols-2 ${query.loading() ? 'opacity-60' : ''}`}>
              <For each={equalTogether(data().myCoupons.nodes)}>
                {({ own, count }) => (
                  <CouponTicket
                    coupon={own.coupon}
                    count={count}
                    faded={own.status === 'USED' || own.status === 'EXPIRED'}
                    action={
                      <Show when={own.status === 'AVAILABLE'}>
                        <Button size="sm" href="/">
                          {t.coupons.use}
                        </Button>
                      </Show>
                    }
                  />
                )}
              </For>
            </ul>
          </Show>
        )}
      </QueryRegion>
    </div>
  );
}
