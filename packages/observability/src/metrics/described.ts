import './catalogue.ts';
import { registry } from './registry.ts';

interface Described {
  name: string;
  help: string;
  type: string;
  labelNames?: readonly string[];
}

const OURS = /^(minijd|http)_/;

/** The page that lists every metric; `scripts/metrics.mjs` writes it. */
export function metricsTable(): string {
  const all = registry.getMetricsAsArray() as unknown as Described[];
  const rows = all
    .filter(({ name }) => OURS.test(name))
    .map(({ name, help, type, labelNames = [] }) => {
      const labels = labelNames.map((label) => `\`${label}\``).join(', ');
      return `| \`${name}\` | ${type} | ${labels} | ${help.replaceAll('|', '\\|')} |`;
    });
  return ['| metric | type | labels | what it is |', '|---|---|---|---|', ...rows].join('\n');
}
