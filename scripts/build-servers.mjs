import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles every process into `dist/<name>.js` as ES modules that share chunks. Our own packages are inlined, those of
 * npm stay in node_modules.
 */
export function buildServers(root) {
  return bundle({ root, entryPoints: entryPoints(root), outdir: 'dist' });
}

/** `entryPoints` and `outdir`, which must lie where the packages of npm are found, are relative to `root`. */
export async function bundle({ root, entryPoints, outdir }) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    tsconfig: 'tsconfig.json',
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    logLevel: 'warning',
    plugins: [npmStaysOutside, sourceLocations(join(root, outdir))],
  });
}

/** `shop` is the whole shop in one process; each other name is one service, `cli` the operator's commands. */
export function entryPoints(root) {
  const mains = globSync('{shop,gateway,web,subgraphs/*}/src/main.ts', { cwd: root });
  const entries = mains.map((file) => [basename(dirname(dirname(file))), file]);
  if (existsSync(join(root, 'shop/src/cli.ts'))) entries.push(['cli', 'shop/src/cli.ts']);
  return Object.fromEntries(entries);
}

const npmStaysOutside = {
  name: 'npm-stays-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@minijd/')) return undefined;
      return { path, external: true };
    });
  },
};

/** Files that our modules find beside themselves stay where they are: `import.meta` keeps naming the source file. */
function sourceLocations(outdir) {
  return {
    name: 'source-locations',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!/import\.meta\.(url|dirname|filename)/.test(source)) return undefined;
        const file = JSON.stringify(relative(outdir, path));
        const inFolder = (name) => `(import.meta.dirname + ${JSON.stringify(`/${relative(outdir, name)}`)})`;
        const contents = source
          .replaceAll('import.meta.url', `new URL(${file}, import.meta.url).href`)
          .replaceAll('import.meta.dirname', inFolder(dirname(path)))
          .replaceAll('import.meta.filename', inFolder(path));
        return { contents, loader: 'ts' };
      });
    },
  };
}
