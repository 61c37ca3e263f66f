// Every check of the code that does not run the shop: format, lint, imports, types,
// unused exports, and whether generated files match their sources. CI runs it; run it before you push.
import { spawnSync } from 'node:child_process';

const TSX = 'node --import tsx';
const CHECKS = [
  ['format, lint', 'biome check --error-on-warnings .'],
  ['imports', 'node scripts/check-imports.mjs'],
  ['types', 'tsc -p tsconfig.json'],
  ['types of the storefront', 'tsc -p web/tsconfig.json'],
  ['unused files, exports, dependencies', 'knip'],
  ['contracts', `${TSX} shop/src/schema/main.ts --check`],
  ['internal calls', 'graphql-codegen --check --silent --config codegen.calls.ts'],
  ['storefront operations', 'graphql-codegen --check --silent --config codegen.ts'],
  ['costs of operations', `${TSX} shop/src/schema/costs.ts --check`],
  ['layout of letters', 'node scripts/letters.mjs --check'],
  ['docs/operations/metrics.md', `${TSX} scripts/metrics.mjs --check`],
  ['migrations', `${TSX} shop/src/migration.ts check`],
  ['migrations under traffic', `${TSX} shop/src/migration.ts lint`],
  ['docker-compose.yml', 'dclint docker-compose.yml deploy/observe/compose.yml'],
  ['dashboards', `${TSX} deploy/observe/grafana/write.ts --check`],
  ['deployment', 'node scripts/check-deployment.mjs'],
];

const failed = [];
for (const [name, command] of CHECKS) {
  const started = Date.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join('; ')}.`);
process.exit(failed.length > 0 ? 1 : 0);
