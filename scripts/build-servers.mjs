import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** Packages that stay in node_modules, because a bundle cannot hold them. */
const OUTSIDE = [
  // Native code.
  ...['@node-rs/argon2', '@node-rs/jieba', 'sharp'],
  // They read files relative to their own location.
  ...['ioredis', 'pino'],
  // Bundled as an ES module it would hash in JavaScript instead of with Node's crypto.
  '@apollo/utils.createhash',
  // Only for development, and not in every image.
  'vite',
  // Optional dependencies of packages, which are not installed here.
  ...['class-validator', 'pg-native', 'pg-cloudflare'],
];

/** Worker threads, which are loaded from the folder of the bundle. */
const BESIDE = {
  'planning-worker': 'gateway/src/planning/planning-worker.ts',
  'password-worker': 'subgraphs/users/src/credentials/password/password-worker.ts',
};

/** For CommonJS packages that call `require` for modules of Node. */
const REQUIRE = `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`;

/**
 * Bundles every process into `dist/<name>.js` as ES modules that share chunks, including npm packages: a dozen files
 * load in less than half the time of three thousand.
 */
export async function buildServers(root) {
  const outside = await bundle({ root, entryPoints: entryPoints(root), outdir: 'dist' });
  await writeFile(join(root, 'dist/outside.json'), JSON.stringify(outside));
}

/** `entryPoints` and `outdir`, which must be where the external packages are found, are relative to `root`. */
export async function bundle({ root, entryPoints, outdir }) {
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: { ...entryPoints, ...BESIDE },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    tsconfig: 'tsconfig.json',
    external: OUTSIDE,
    // Before every file: chunks do not keep the order of imports, and decorators need it.
    inject: ['packages/subgraph/src/metadata.ts'],
    // The npm package: Node's own module is deprecated and warns at every start.
    alias: { punycode: 'punycode/punycode.js' },
    banner: { js: REQUIRE },
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    logLevel: 'warning',
    plugins: [signalsFirst, lazyPackages, filesOnly, sourceLocations(join(root, outdir))],
  });
  refuseNameless(metafile);
  return outsideOf(metafile);
}

/** The packages that the bundles import from node_modules, installed or not. */
function outsideOf({ outputs }) {
  const external = Object.values(outputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  return [...new Set(external.map(({ path }) => path))].filter((path) => !isBuiltin(path)).sort();
}

/** `shop` is the whole shop in one process; each other name is one service, `cli` the operator's commands, `services` starts all services. */
export function entryPoints(root) {
  const mains = globSync('{shop,gateway,web,subgraphs/*}/src/main.ts', { cwd: root });
  const entries = mains.map((file) => [basename(dirname(dirname(file))), file]);
  for (const [name, file] of [
    ['cli', 'shop/src/cli.ts'],
    ['services', 'shop/src/services/main.ts'],
  ]) {
    if (existsSync(join(root, file))) entries.push([name, file]);
  }
  return Object.fromEntries(entries);
}

/**
 * SIGHUP replaces workers and has a gateway read its supergraph again. It would end a process whose modules are loading,
 * which takes half a second, so there is a listener before they are.
 */
const signalsFirst = {
  name: 'signals-first',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/main\.ts$/ }, ({ path, kind, resolveDir }) =>
      kind === 'entry-point' ? { path: join(resolveDir, path), namespace: 'signals-first' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'signals-first' }, ({ path }) => {
      const reloads = basename(dirname(dirname(path))) === 'gateway';
      const listens = `${reloads} || (process.env.WORKERS || '1') !== '1'`;
      const contents = `if (${listens}) process.on('SIGHUP', () => {}); await import(${JSON.stringify(path)});`;
      return { contents, resolveDir: dirname(path) };
    });
  },
};

/**
 * A chunk made of a CommonJS module has a default export alone, so that `import()` of such a package would give none of
 * its names. These are read from the package and exported one by one.
 */
const lazyPackages = {
  name: 'lazy-packages',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^[^.]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === LOOKING) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: LOOKING });
      if (found.external || !(await isCommonJs(found.path))) return found;
      return { path: found.path, namespace: 'lazy-commonjs' };
    });
    onLoad({ filter: /./, namespace: 'lazy-commonjs' }, ({ path }) => {
      const names = Object.keys(require(path)).filter((name) => /^[\w$]+$/.test(name) && name !== 'default');
      const contents = `const all = require(${JSON.stringify(path)});
        export default all;
        const { ${names.map((name, index) => `${name}: name${index}`).join(', ')} } = all;
        export { ${names.map((name, index) => `name${index} as ${name}`).join(', ')} };`;
      return { contents, resolveDir: dirname(path) };
    });
  },
};
const LOOKING = Symbol('looking');
const require = createRequire(import.meta.url);

async function isCommonJs(file) {
  const { metafile } = await build({
    ...{ entryPoints: [file], format: 'esm', platform: 'node' },
    ...{ write: false, metafile: true, logLevel: 'silent' },
  });
  return Object.values(metafile.inputs)[0].format === 'cjs';
}

/** @throws when an `import()` of the bundle leads to a CommonJS module without names. */
function refuseNameless({ inputs }) {
  for (const [file, { imports }] of Object.entries(inputs)) {
    const nameless = imports.find(({ kind, path }) => kind === 'dynamic-import' && inputs[path]?.format === 'cjs');
    if (nameless) throw new Error(`${file} would import ${nameless.path} without its names`);
  }
}

/** Source maps have lines for our code only: Node reads the whole map of a bundle at its first error. */
const filesOnly = {
  name: 'files-only',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]node_modules[/\\].*\.[cm]?js$/ }, async ({ path }) => {
      const map = JSON.stringify({ version: 3, sources: [basename(path)], mappings: 'AAAA' });
      const link = `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
      return { contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=${link}` };
    });
  },
};

/** Modules keep finding files relative to their source: `import.meta` is rewritten to the path of the source file. */
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
