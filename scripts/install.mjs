import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the dependencies when the lockfile differs from the one installed last. */
export function installWhenNeeded(root) {
  const stamp = join(root, 'node_modules/.minijd-lockfile');
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  const { packageManager, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(`Installing dependencies with ${packageManager} (only when pnpm-lock.yaml changes)`);
  install(root, { packageManager, nodeVersion: devDependencies.node });
  writeFileSync(stamp, lockfile);
}

function install(root, { packageManager, nodeVersion }) {
  // npx runs exactly the pinned pnpm, which need not install itself a second time.
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline', '--pm-on-fail=ignore'];
  // CI=true keeps pnpm from asking whether to replace a node_modules of another tool; packages are checked against the
  // version of Node that they will run on.
  const env = { ...process.env, CI: 'true', pnpm_config_node_version: nodeVersion };
  const { status, error } = spawnSync('npx', args, { cwd: root, stdio: 'inherit', env });
  if (status === 0) return;
  console.error(`
The dependencies could not be installed${error ? `: ${error.message}` : ''}.
  - Without a network the install works only when everything is already in the caches of npm and pnpm.
  - Behind a proxy or with a private registry, set it for npm: npm config set registry <address>
  - To start over: rm -rf node_modules and run the command again.`);
  process.exit(status ?? 1);
}
