import {
  DashboardBuilder,
  DashboardCursorSync,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  RowBuilder,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as GraphBuilder } from '@grafana/grafana-foundation-sdk/timeseries';

/** What Grafana writes behind numbers. */
export type Unit = 'short' | 'reqps' | 's' | 'percentunit' | 'bytes' | 'ops' | 'currencyJPY';

/** Expressions of PromQL by the legend of their series. */
export type Queries = Record<string, string>;

export interface Panel {
  title: string;
  kind: 'graph' | 'number';
  unit: Unit;
  queries: Queries;
  description?: string;
  /** From here on it is red. */
  bad?: number;
}

export interface Board {
  /** Also the name of its file. */
  uid: string;
  title: string;
  rows: Record<string, Panel[]>;
  /** A choice at the top, such as of a subgraph: `$name` in expressions. */
  choice?: { name: string; query: string };
}

type Extra = Pick<Panel, 'description' | 'bad'>;

export const graph = (title: string, unit: Unit, queries: Queries, extra: Extra = {}): Panel => ({
  ...{ title, unit, queries, kind: 'graph' },
  ...extra,
});

export const number = (title: string, unit: Unit, query: string, extra: Extra = {}): Panel => ({
  ...{ title, unit, queries: { [title]: query }, kind: 'number' },
  ...extra,
});

const SOURCE = { type: 'prometheus', uid: '$source' };
/** Columns of Grafana's grid, and rows of a panel. */
const WIDTHS = { graph: 8, number: 4 };
const HEIGHTS = { graph: 8, number: 4 };

export function dashboardOf({ uid, title, rows, choice }: Board) {
  const board = new DashboardBuilder(`MiniJD: ${title}`)
    .uid(`minijd-${uid}`)
    .tags(['minijd'])
    .refresh('30s')
    .time({ from: 'now-3h', to: 'now' })
    .tooltip(DashboardCursorSync.Crosshair)
    .withVariable(new DatasourceVariableBuilder('source').label('Source').type('prometheus'));
  if (choice) {
    board.withVariable(
      new QueryVariableBuilder(choice.name)
        .label(choice.name)
        .datasource(SOURCE)
        .query(choice.query)
        .includeAll(true)
        .multi(true)
        .refresh(2),
    );
  }
  for (const [name, panels] of Object.entries(rows)) {
    board.withRow(new RowBuilder(name));
    for (const panel of panels) board.withPanel(builderOf(panel));
  }
  return board.build();
}

function builderOf({ title, kind, unit, queries, description, bad }: Panel) {
  const panel = kind === 'graph' ? new GraphBuilder().fillOpacity(10).lineWidth(1).min(0) : new StatBuilder();
  panel.title(title).unit(unit).datasource(SOURCE).span(WIDTHS[kind]).height(HEIGHTS[kind]);
  if (description) panel.description(description);
  for (const [legend, expression] of Object.entries(queries)) {
    panel.withTarget(new DataqueryBuilder().expr(expression).legendFormat(legend));
  }
  panel.thresholds(
    new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([
      // From minus infinity, which JSON writes as null.
      { value: null as unknown as number, color: 'green' },
      ...(bad === undefined ? [] : [{ value: bad, color: 'red' }]),
    ]),
  );
  return panel;
}
