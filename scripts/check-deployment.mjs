// Checks what is in deploy/ and .github with the tools of others. A tool that is not there is said and left out, unless
// REQUIRE_DEPLOYMENT_TOOLS=1 as in the hosted workflow. `--write` renders deploy/kubernetes anew.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { KUBERNETES, SCHEMAS, toolPath } from './deployment-tools.mjs';

const ROOT = dirname(import.meta.dirname);
const CHARTS = ['minijd', 'minijd-engines'];
/** Their schemas belong to operators. */
const OF_OPERATORS = 'Cluster,ScheduledBackup,Elasticsearch,ServiceMonitor';
/** Versions of images never change, so that a pod may start while the registry is away; one node has one of each. */
const NOT_SCORED = ['container-image-pull-policy', 'deployment-replicas'];
/** The newest one it knows. */
const SCORED_AS = 'v1.32';
const HEADER = `# Rendered from deploy/helm by \`node scripts/check-deployment.mjs --write\`: change it there.\n`;

const missing = new Set();
const failed = [];

/** Runs a tool and gives what it prints; undefined when it is missing or fails. */
function run(name, args) {
  const path = toolPath(name);
  if (!path) {
    missing.add(name);
    return undefined;
  }
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) return stdout;
  failed.push(`${name} ${args.slice(0, 3).join(' ')}`);
  console.error(`${stdout}${stderr}`);
  return undefined;
}

function checkCharts(write) {
  for (const chart of CHARTS) {
    for (const values of globSync(`deploy/helm/${chart}/values/*.yaml`, { cwd: ROOT }).sort()) {
      run('helm', ['lint', '--strict', '--quiet', `deploy/helm/${chart}`, '--values', values]);
      const rendered = run('helm', [
        'template',
        chart,
        `deploy/helm/${chart}`,
        '--namespace',
        'minijd',
        '--values',
        values,
      ]);
      if (rendered !== undefined) checkManifest(chart, values.split('/').at(-1), HEADER + rendered, write);
    }
  }
}

function checkManifest(chart, file, text, write) {
  const path = join(ROOT, 'deploy/kubernetes', chart === 'minijd' ? file : `engines-${file}`);
  if (write) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    failed.push(`${path} differs from the chart: node scripts/check-deployment.mjs --write`);
  }
  const location = `${SCHEMAS}/{{.NormalizedKubernetesVersion}}-local{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json`;
  const strict = ['-strict', '-skip', OF_OPERATORS, '-kubernetes-version', KUBERNETES];
  if (existsSync(SCHEMAS)) run('kubeconform', [...strict, '-schema-location', location, path]);
  else missing.add('schemas of Kubernetes');
  const ignored = NOT_SCORED.flatMap((test) => ['--ignore-test', test]);
  run('kube-score', ['score', '--kubernetes-version', SCORED_AS, '--exit-one-on-warning', ...ignored, path]);
}

function checkFiles(tool, pattern, args = []) {
  const files = globSync(pattern, { cwd: ROOT }).sort();
  if (files.length > 0) run(tool, [...args, ...files]);
}

/** Every query of a dashboard, as a rule of a file that nothing loads. */
function checkQueries() {
  const panels = globSync('deploy/observe/grafana/dashboards/*.json', { cwd: ROOT })
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).panels);
  const queries = panels.flatMap(({ targets = [] }) =>
    targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '1m')),
  );
  const rules = queries.map((expr, index) => ({ record: `query:${index}`, expr }));
  const folder = mkdtempSync(join(tmpdir(), 'minijd-queries-'));
  const file = join(folder, 'queries.yml');
  writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboards', rules }] }));
  run('promtool', ['check', 'rules', '--lint=none', file]);
  rmSync(folder, { recursive: true });
}

checkCharts(process.argv.includes('--write'));
checkFiles('hadolint', 'deploy/Dockerfile');
checkFiles('actionlint', '.github/workflows/*.yml');
checkFiles('promtool', 'deploy/observe/prometheus/rules/*.yml', ['check', 'rules', '--lint=all', '--lint-fatal']);
checkFiles('promtool', 'deploy/observe/prometheus/tests/*.yml', ['test', 'rules']);
checkFiles('promtool', 'deploy/observe/prometheus/prometheus.yml', ['check', 'config', '--syntax-only']);
checkQueries();
checkFiles('amtool', 'deploy/observe/alertmanager/alertmanager.yml', ['check-config']);

if (missing.size > 0)
  console.warn(`Left out, because not installed: ${[...missing].join(', ')} (scripts/deployment-tools.mjs)`);
for (const failure of failed) console.error(`FAILED ${failure}`);
// kube-score is built for a minute, which only the workflow of the deployment does.
const required =
  process.env.REQUIRE_DEPLOYMENT_TOOLS === '1' ? [...missing].filter((name) => name !== 'kube-score') : [];
process.exit(failed.length > 0 || required.length > 0 ? 1 : 0);
