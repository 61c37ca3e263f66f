import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const RUNBOOKS = 'https://github.com/minijd/minijd/blob/main/docs/runbooks/';
/** Of the article the shop is built after. */
const ASKED_FOR = [
  ...['ServiceDown', 'HighResponseTime', 'HighErrorRate', 'HighMemoryUsage', 'HighCPUUsage'],
  ...['OrderVolumeDrop', 'HighPaymentFailureRate', 'LowStockAlert', 'UserRegistrationDrop'],
];
/** Of exporters of others, by how their names begin. */
const OF_OTHERS = /^(up|ALERTS|node_|pg_|cnpg_|redis_|elasticsearch_|probe_|process_|nodejs_|minijd:)/;
const NAME = /\b[a-zA-Z_][\w:]*\b(?=\s*[{[])|\b(?:minijd|http_server|pg|redis|elasticsearch|node)_\w+/g;

const rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string().optional(),
          expr: z.string(),
          labels: z.object({ severity: z.string() }).optional(),
          annotations: z.object({ runbook_url: z.string() }).optional(),
        }),
      ),
    }),
  ),
});
const cases = z.object({
  tests: z.array(
    z.object({ alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })) }),
  ),
});

async function all<Schema extends z.ZodType>(pattern: string, schema: Schema): Promise<z.infer<Schema>[]> {
  const found: z.infer<Schema>[] = [];
  for await (const file of glob(`deploy/observe/${pattern}`, { cwd: ROOT })) {
    found.push(schema.parse(parse(await readFile(join(ROOT, file), 'utf8'))));
  }
  return found;
}

const everyRule = (await all('prometheus/rules/*.yml', rules)).flatMap(({ groups }) =>
  groups.flatMap((one) => one.rules),
);
const alerts = everyRule.flatMap((rule) => (rule.alert ? [{ ...rule, alert: rule.alert }] : []));
const metricsPage = await readFile(join(ROOT, 'docs/operations/metrics.md'), 'utf8').catch(() => undefined);

/** Whether a histogram's or a counter's series is of a metric that docs/operations/metrics.md lists. */
const isListed = (name: string) =>
  [name, name.replace(/_(bucket|count|sum)$/, '')].some((one) => metricsPage?.includes(`\`${one}\``));
const unknownIn = (expression: string) =>
  (expression.replaceAll(/"[^"]*"|#.*$/gm, '').match(NAME) ?? []).filter(
    (name) => !OF_OTHERS.test(name) && !isListed(name),
  );

test('the nine alerts that were asked for are there', () => {
  expect(alerts.map(({ alert }) => alert)).toEqual(expect.arrayContaining(ASKED_FOR));
});

test('every alert has a test in which it fires, and one in which it does not', async () => {
  const tried = (await all('prometheus/tests/*.yml', cases)).flatMap(({ tests }) =>
    tests.flatMap((one) => one.alert_rule_test),
  );
  const named = (fires: boolean) =>
    new Set(tried.filter(({ exp_alerts }) => exp_alerts.length > 0 === fires).map(({ alertname }) => alertname));
  const untested = (fires: boolean) => alerts.map(({ alert }) => alert).filter((alert) => !named(fires).has(alert));

  expect(untested(true)).toEqual([]);
  expect(untested(false)).toEqual(['Watchdog']);
});

test('every alert leads to its runbook, and every runbook is of an alert', async () => {
  const links = alerts.map(({ annotations }) => annotations?.runbook_url.replace(RUNBOOKS, '') ?? '');
  const pages: string[] = [];
  for await (const file of glob('docs/runbooks/*.md', { cwd: ROOT })) pages.push(basename(file));
  const index = await readFile(join(ROOT, 'docs/runbooks/README.md'), 'utf8');

  expect(pages.filter((page) => page !== 'README.md').sort()).toEqual([...links].sort());
  for (const { alert } of alerts) expect(index).toContain(`[${alert}](`);
});

test.skipIf(!metricsPage)('alerts and dashboards ask for metrics that are there', async () => {
  const boards = await all(
    'grafana/dashboards/*.json',
    z.object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })).default([]) })) }),
  );
  const queries = boards.flatMap(({ panels }) => panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)));

  expect(queries.length).toBeGreaterThan(80);
  expect([...queries, ...everyRule.map(({ expr }) => expr)].flatMap(unknownIn)).toEqual([]);
});
