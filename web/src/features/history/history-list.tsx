import { createMemo, For, Show } from 'solid-js';
import type { BrowsedCard_ViewedFragment, BrowsingHistoryQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeptCard } from '../favorites/kept-card.tsx';
import { PriceMark } from '../favorites/price-mark.tsx';
import { createHistoryActions, type HistoryActions } from './create-history-actions.ts';

export interface HistoryListProps {
  history: NonNullable<BrowsingHistoryQuery['browsingHistory']>;
  earlierHref: (cursor: string) => string;
  refetch: () => void;
}

/** What the visitor looked at, day by day, and whether more is recorded. */
export function HistoryList(props: HistoryListProps) {
  const { t } = useI18n();
  const actions = createHistoryActions(() => props.refetch());
  const products = () => props.history.products;
  const days = createMemo(() => [...Map.groupBy(products().nodes, ({ day }) => day)]);
  return (
    <>
      <FormProblem text={actions.problem()} />
      <HistorySwitch enabled={props.history.enabled} count={products().totalCount} actions={actions} />
      <Show when={products().nodes.length > 0} fallback={<NothingSeen enabled={props.history.enabled} />}>
        <For each={days()}>{([day, viewed]) => <Day day={day} viewed={viewed} actions={actions} />}</For>
        <Show when={products().pageInfo.hasNextPage && products().pageInfo.endCursor}>
          {(cursor) => (
            <Button href={props.earlierHref(cursor())} class="self-center">
              {t.history.earlier}
            </Button>
          )}
        </Show>
      </Show>
    </>
  );
}

function HistorySwitch(props: { enabled: boolean; count: number; actions: HistoryActions }) {
  const { t } = useI18n();
  return (
    <div class="panel flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
      <label class="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          class="size-5 accent-brand"
          checked={props.enabled}
          onChange={(event) => void props.actions.switchTo(event.currentTarget.checked)}
        />
        {t.history.record}
      </label>
      <div class="flex flex-wrap items-center gap-x-3">
        <span class="text-sm text-text-2">{t.history.count(props.count)}</span>
        <Show when={props.count > 0}>
          <Button
            tone="quiet"
            size="sm"
            busy={props.actions.busy()}
            onClick={() => void props.actions.remove({ all: true })}
          >
            {t.history.removeAll}
          </Button>
        </Show>
      </div>
      <p class="basis-full text-xs text-text-3">{t.history.note}</p>
    </div>
  );
}

function NothingSeen(props: { enabled: boolean }) {
  const { t } = useI18n();
  return (
    <div class="panel">
      <EmptyState
        icon="clock"
        text={props.enabled ? t.history.none : t.history.noneWhileOff}
        action={<Button href="/">{t.cart.startShopping}</Button>}
      />
    </div>
  );
}

function Day(props: { day: string; viewed: readonly BrowsedCard_ViewedFragment[]; actions: HistoryActions }) {
  const { t, format } = useI18n();
  const name = () => format.date(`${props.day}T12:00:00+08:00`);
  return (
    <section aria-label={name()} class="flex flex-col gap-2">
      <header class="flex items-center justify-between gap-3">
        <h2 class="text-md">{name()}</h2>
        <Button tone="quiet" size="sm" onClick={() => void props.actions.remove({ day: props.day })}>
          {t.history.removeDay}
        </Button>
      </header>
      <ul class="grid-cards">
        <For each={props.viewed}>
          {(viewed) => (
            <li>
              <KeptCard
                product={viewed.product}
                note={<PriceMark then={viewed.priceThen} product={viewed.product} since="seen" />}
                remove={(name) => (
                  <IconButton
                    label={t.history.removeOne(name)}
                    class="bg-raised"
                    onClick={() => void props.actions.remove({ productIds: [viewed.id] })}
                  >
                    <Icon name="trash" size={18} />
                  </IconButton>
                )}
              />
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
