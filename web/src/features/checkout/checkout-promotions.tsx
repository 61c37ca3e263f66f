import { createEffect, createSignal, For, on, Show } from 'solid-js';
import type { CouponChoice_OptionFragment } from '../../graphql/generated/types.ts';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createDelayedEdits } from '../../primitives/delayed-edits.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { hundredPoints } from '../promotions/short-price.ts';
import { toggleCoupon } from './coupon-choice.ts';
import type { Preview } from './create-order-form.ts';

export interface ChosenPromotions {
  /** Undefined: the cheapest combination. */
  couponIds: string[] | undefined;
  points: number;
}

export interface CheckoutPromotionsProps {
  preview: Preview;
  promotions: ChosenPromotions;
  onChange: (promotions: ChosenPromotions) => void;
}

/** Coupons and points: the best are preselected; each shows its discount or why it does not apply. */
export function CheckoutPromotions(props: CheckoutPromotionsProps) {
  const { t } = useI18n();
  const chosen = () => props.preview.couponIds;
  const press = (id: string) =>
    props.onChange({ ...props.promotions, couponIds: toggleCoupon(chosen(), id, props.preview.coupons) });
  const usable = () => props.preview.coupons.filter(({ saving }) => saving !== null);
  const unusable = () => props.preview.coupons.filter(({ saving }) => saving === null);
  const tiles = (options: readonly CouponChoice_OptionFragment[]) => (
    <ul class="grid gap-2 md:grid-cols-2">
      <For each={options}>
        {(option) => (
          <CouponTile option={option} chosen={chosen().includes(option.id)} onPress={() => press(option.id)} />
        )}
      </For>
    </ul>
  );
  return (
    <section class="panel flex flex-col gap-3 p-4" aria-label={t.promotions.title}>
      <div class="flex items-baseline justify-between gap-3">
        <h2 class="flex items-center gap-2 text-md">
          <Icon name="ticket" class="text-text-3" />
          {t.promotions.title}
        </h2>
        <Show
          when={props.promotions.couponIds}
          fallback={
            <Show when={chosen().length > 0}>
              <span class="text-xs text-text-3">{t.promotions.best}</span>
            </Show>
          }
        >
          <Button tone="quiet" size="sm" onClick={() => props.onChange({ ...props.promotions, couponIds: undefined })}>
            {t.promotions.takeBest}
          </Button>
        </Show>
      </div>
      <Show when={usable().length > 0} fallback={<NoCoupons />}>
        {tiles(usable())}
      </Show>
      <Show when={unusable().length > 0}>
        <h3 class="text-sm text-text-2">{t.promotions.unusable}</h3>
        {tiles(unusable())}
      </Show>
      <Show when={props.preview.spendablePoints > 0}>
        <PointsField
          most={props.preview.spendablePoints}
          worth={props.preview.pointWorth}
          points={props.promotions.points}
          onChange={(points) => props.onChange({ ...props.promotions, points })}
        />
      </Show>
    </section>
  );
}

function NoCoupons() {
  const { t } = useI18n();
  return (
    <p class="text-sm text-text-2">
      {t.promotions.none}{' '}
      <a href="/coupons" class="text-link underline">
        {t.coupons.title}
      </a>
    </p>
  );
}

function CouponTile(props: { option: CouponChoice_OptionFragment; chosen: boolean; onPress: () => void }) {
  const { t, format } = useI18n();
  const usable = () => props.option.saving !== null;
  const note = () =>
    props.option.obstacle ??
    t.coupons.until(format.date(props.option.coupon.endsAt)) +
      (props.option.claimed ? '' : ` · ${t.promotions.claimedByUse}`);
  return (
    <li>
      <label
        class={`flex min-h-14 items-center gap-3 rounded-sm border px-3 py-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${
          props.chosen ? 'border-brand bg-brand-soft' : 'border-line'
        } ${usable() ? 'cursor-pointer' : 'text-text-3'}`}
      >
        <input
          type="checkbox"
          class="size-[18px] accent-brand"
          checked={props.chosen}
          disabled={!usable() && !props.chosen}
          onChange={() => props.onPress()}
        />
        <span class="min-w-0 flex-1">
          <span class="block truncate">
            {props.option.coupon.name}
            <Show when={props.option.count > 1}>
              {' '}
              <span class="text-text-3">{t.coupons.times(props.option.count)}</span>
            </Show>
          </span>
          <span class="block text-xs text-text-3">{note()}</span>
        </span>
        <Show when={props.option.saving}>{(saving) => <b class="text-price">−{format.price(saving())}</b>}</Show>
      </label>
    </li>
  );
}

interface PointsFieldProps {
  most: number;
  worth: MoneyAmount;
  points: number;
  onChange: (points: number) => void;
}

function PointsField(props: PointsFieldProps) {
  const { t, format } = useI18n();
  const [draft, setDraft] = createSignal(props.points);
  createEffect(on(() => props.points, setDraft, { defer: true }));
  const edits = createDelayedEdits<'points', number>((_, points) => props.onChange(points));
  const change = (points: number): void => {
    setDraft(points);
    edits.change('points', points);
  };
  return (
    <div class="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <NumberField
        label={t.promotions.points}
        hint={t.promotions.pointsMost(format.number(props.most), hundredPoints(format, props.worth))}
        class="w-48"
        min={0}
        max={props.most}
        value={draft()}
        onChange={change}
      />
      <Button class="mb-6" onClick={() => change(props.most)}>
        {t.promotions.pointsAll}
      </Button>
    </div>
  );
}
