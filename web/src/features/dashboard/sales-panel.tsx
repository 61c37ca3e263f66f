import { Show } from 'solid-js';
import { createDashboardSalesQuery } from '../../graphql/generated/operations.ts';
import type { DashboardSalesQuery, SalesTiles_TotalsFragment } from '../../graphql/generated/types.ts';
import type { MoneyAmount } from '../../i18n/formats.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { DayChart } from './day-chart.tsx';
import { FigureTile } from './figure-tile.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Nothing } from './nothing.tsx';
import type { Period } from './period.ts';
import { ShareBar } from './share-bar.tsx';

type Figures = NonNullable<DashboardSalesQuery['salesFigures']>;
type Totals = SalesTiles_TotalsFragment;

const yuan = (money: MoneyAmount | null | undefined) => Number(money?.amount ?? 0);

/** What was sold; with `shops` also by department and shop, for those who keep the whole shop. */
export function SalesPanels(props: { period: Period; shops: boolean }) {
  const { t } = useI18n();
  const query = createDashboardSalesQuery(() => ({ ...props.period, shops: props.shops }), {
    ...{ blocking: true, fresh: true },
  });
  return (
    <QueryRegion query={query} needs={['salesFigures']} class="panel p-4" failureText={t.dashboard.noSales}>
      {(data) => (
        <>
          <Panel title={t.dashboard.sales}>
            <Tiles total={data().salesFigures.total} before={data().salesFigures.before} />
          </Panel>
          <Panel title={t.dashboard.salesByDay}>
            <SalesChart figures={data().salesFigures} />
          </Panel>
          <div class="grid gap-2 lg:gap-3" classList={{ 'lg:grid-cols-2': props.shops }}>
            <Panel title={t.dashboard.topProducts}>
              <TopProducts rows={data().salesFigures.topProducts} all={yuan(data().salesFigures.total.paid)} />
            </Panel>
            <Show when={data().salesFigures.departments}>
              {(departments) => (
                <Panel title={t.dashboard.departments}>
                  <Departments rows={departments()} all={yuan(data().salesFigures.total.paid)} />
                </Panel>
              )}
            </Show>
            <Show when={data().salesFigures.shops}>
              {(shops) => (
                <div class="lg:col-span-2">
                  <Panel title={t.dashboard.shops}>
                    <Shops rows={shops()} all={yuan(data().salesFigures.total.paid)} />
                  </Panel>
                </div>
              )}
            </Show>
          </div>
        </>
      )}
    </QueryRegion>
  );
}

function Tiles(props: { total: Totals; before: Totals }) {
  const { t, format } = useI18n();
  const money = (label: string, of: (totals: Totals) => MoneyAmount | null | undefined) => {
    const text = (totals: Totals) => (of(totals) ? format.price(of(totals)!) : t.dashboard.none);
    return (
      <FigureTile
        label={label}
        text={text(props.total)}
        now={yuan(of(props.total))}
        before={yuan(of(props.before))}
        beforeText={text(props.before)}
      />
    );
  };
  const count = (label: string, of: (totals: Totals) => number, note?: string) => (
    <FigureTile
      label={label}
      text={format.number(of(props.total))}
      now={of(props.total)}
      before={of(props.before)}
      beforeText={format.number(of(props.before))}
      {...(note !== undefined && { note })}
    />
  );
  return (
    <dl class="grid grid-cols-2 gap-2 md:grid-cols-3 lg:grid-cols-6">
      {money(t.dashboard.paid, ({ paid }) => paid)}
      {count(t.dashboard.orders, ({ orders }) => orders)}
      {money(t.dashboard.average, ({ average }) => average)}
      {count(
        t.dashboard.buyers,
        ({ buyers }) => buyers,
        t.dashboard.newAndReturning(
          format.number(props.total.newBuyers),
          format.number(props.total.buyers - props.total.newBuyers),
        ),
      )}
      {count(t.dashboard.units, ({ units }) => units)}
      {money(t.dashboard.refunded, ({ refunded }) => refunded)}
    </dl>
  );
}

function SalesChart(props: { figures: Figures }) {
  const { t, format } = useI18n();
  const currency = () => props.figures.total.paid.currency;
  return (
    <DayChart
      title={t.dashboard.salesByDay}
      file="sales-by-day.csv"
      days={props.figures.days.map(({ day }) => day)}
      series={[
        { kind: 'bars', name: t.dashboard.paid, values: props.figures.days.map(({ paid }) => yuan(paid)) },
        {
          kind: 'before',
          name: t.dashboard.periodBefore,
          values: props.figures.daysBefore.map(({ paid }) => yuan(paid)),
        },
      ]}
      text={(value) => format.price({ amount: value.toFixed(2), currency: currency() })}
      rows={props.figures.days}
      columns={[
        { header: t.dashboard.day, cell: ({ day }) => format.day(day), text: ({ day }) => day },
        {
          header: t.dashboard.orders,
          cell: ({ orders }) => format.number(orders),
          text: ({ orders }) => String(orders),
        },
        { header: t.dashboard.units, cell: ({ units }) => format.number(units), text: ({ units }) => String(units) },
        { header: t.dashboard.paid, cell: ({ paid }) => format.price(paid), text: ({ paid }) => paid.amount },
        {
          header: t.dashboard.refunded,
          cell: ({ refunded }) => format.price(refunded),
          text: ({ refunded }) => refunded.amount,
        },
        {
          header: t.dashboard.ownCoupons,
          cell: ({ ownCoupons }) => format.price(ownCoupons),
          text: ({ ownCoupons }) => ownCoupons.amount,
        },
      ]}
    />
  );
}

/** Columns of what was sold of something: units, money, and its share of all that was sold. */
function soldColumns<Row extends { units: number; paid: MoneyAmount }>(
  { t, format }: ReturnType<typeof useI18n>,
  all: () => number,
) {
  return [
    {
      header: t.dashboard.units,
      cell: ({ units }: Row) => format.number(units),
      text: ({ units }: Row) => String(units),
    },
    { header: t.dashboard.paid, cell: ({ paid }: Row) => format.price(paid), text: ({ paid }: Row) => paid.amount },
    {
      header: t.dashboard.share,
      cell: ({ paid }: Row) => (
        <span class="flex justify-end">
          <ShareBar share={yuan(paid) / (all() || 1)} />
        </span>
      ),
      text: ({ paid }: Row) => (yuan(paid) / (all() || 1)).toFixed(3),
    },
  ];
}

function TopProducts(props: { rows: Figures['topProducts']; all: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Show when={props.rows.length > 0} fallback={<Nothing />}>
      <FiguresTable
        caption={t.dashboard.topProducts}
        file="top-products.csv"
        rows={props.rows}
        columns={[
          { header: t.dashboard.product, cell: ({ name }) => name, text: ({ name }) => name },
          ...soldColumns<Figures['topProducts'][number]>(i18n, () => props.all),
        ]}
      />
    </Show>
  );
}

function Departments(props: { rows: NonNullable<Figures['departments']>; all: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const name = ({ id, category }: (typeof props.rows)[number]) =>
    category?.name ?? (id ? t.dashboard.formerDepartment : t.dashboard.noDepartment);
  return (
    <Show when={props.rows.length > 0} fallback={<Nothing />}>
      <FiguresTable
        caption={t.dashboard.departments}
        file="departments.csv"
        rows={props.rows}
        columns={[
          { header: t.dashboard.department, cell: name, text: name },
          ...soldColumns<(typeof props.rows)[number]>(i18n, () => props.all),
        ]}
      />
    </Show>
  );
}

function Shops(props: { rows: NonNullable<Figures['shops']>; all: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const name = ({ seller }: (typeof props.rows)[number]) => seller?.name ?? t.dashboard.unknownShop;
  return (
    <Show when={props.rows.length > 0} fallback={<Nothing />}>
      <FiguresTable
        caption={t.dashboard.shops}
        file="shops.csv"
        rows={props.rows}
        columns={[
          {
            header: t.dashboard.shop,
            cell: (row) => (
              <Show when={row.seller} fallback={name(row)}>
                {(seller) => (
                  <a href={`/shops/${seller().slug}`} class="text-link hover:underline">
                    {seller().name}
                  </a>
                )}
              </Show>
            ),
            text: name,
          },
          ...soldColumns<(typeof props.rows)[number]>(i18n, () => props.all),
        ]}
      />
    </Show>
  );
}
