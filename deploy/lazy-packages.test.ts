import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../dist');

const IMPORT = /\bimport\("(\.\/[\w.-]+\.js)"\)/g;
/** The programs themselves, which begin when they are loaded. */
const PROGRAM = /"\.\/main-/;

/** Loads the bundles in a separate process, and prints for each chunk which names of its default export it lacks. */
const LOOK = `
  for (const chunk of process.argv.slice(1)) {
    const { default: all, ...names } = await import(chunk);
    const lost = Object.keys(all ?? {}).filter((name) => name !== 'default' && !(name in names));
    console.log(JSON.stringify({ chunk, names: Object.keys(names), lost }));
  }`;

interface Chunk {
  chunk: string;
  /** What it exports besides its default. */
  names: string[];
  /** What only its default has. */
  lost: string[];
}

async function lazyChunks(): Promise<Chunk[]> {
  const files = (await readdir(DIST)).filter((file) => file.endsWith('.js'));
  const sources = await Promise.all(files.map((file) => readFile(join(DIST, file), 'utf8')));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(IMPORT)].filter(({ 0: text }) => !PROGRAM.test(text)),
  );
  const chunks = [...new Set(imported.map(([, file]) => join(DIST, file!)))].sort();
  const arguments_ = ['--input-type=module', '--eval', LOOK, ...chunks];
  const home = await mkdtemp(join(tmpdir(), 'minijd-chunks-'));
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, { cwd: home });
  await rm(home, { recursive: true });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Chunk);
}

test('every package that a bundle imports when it is first needed has the names it has in node_modules', {
  timeout: 60_000,
}, async () => {
  const chunks = await lazyChunks();

  expect(chunks.flatMap(({ names }) => names)).toEqual(expect.arrayContaining(['S3Client', 'GetObjectCommand']));
  expect(chunks.filter(({ lost }) => lost.length > 0)).toEqual([]);
});
