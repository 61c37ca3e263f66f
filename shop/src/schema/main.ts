import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printSchema } from '@apollo/federation-internals';
import { importSchema } from '../import/json-schema.ts';
import { subgraphs } from '../subgraphs.ts';
import { compose } from './compose.ts';
import { configurationFiles } from './configuration.ts';

const FOLDER = join(import.meta.dirname, '../../../schema');

/** Every contract by file name. */
function contracts(): Map<string, string> {
  const { sdls, supergraph, api, hints } = compose(subgraphs);
  for (const hint of hints) console.log(`hint ${hint.definition.code}: ${hint.message}`);
  const files = sdls.map(({ name, sdl }): [string, string] => [`subgraphs/${name}.graphql`, sdl]);
  return new Map([
    ...files,
    ['supergraph.graphql', supergraph],
    ['api.graphql', `${printSchema(api)}\n`],
    ['import.schema.json', `${JSON.stringify(importSchema(), undefined, 2)}\n`],
    ...configurationFiles(),
  ]);
}

/** `pnpm schema` writes the contracts, `pnpm schema --check` prints which differ from the committed ones. */
async function main(check: boolean): Promise<boolean> {
  let same = true;
  for (const [name, text] of contracts()) {
    const path = join(FOLDER, name);
    const committed = await readFile(path, 'utf8').catch(() => undefined);
    if (committed === text) continue;
    same = false;
    console.log(`${check ? 'differs' : 'wrote'}: ${join('schema', name)}`);
    if (check) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return same || !check;
}

process.exitCode = (await main(process.argv.includes('--check'))) ? 0 : 1;
