// Compiles the MJML layout of letters to the HTML that mail programs can show: `--check` says whether the committed one
// is that of its source. MJML is needed here only, so that it is no part of the shop.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'subgraphs/users/src/letters/templates');

const source = await readFile(join(FOLDER, 'layout.mjml'), 'utf8');
const { html, errors } = await mjml2html(source, { validationLevel: 'strict', keepComments: false, fonts: {} });
if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
const lines = html.split('\n').flatMap((line) => line.trim() || []);
const path = join(FOLDER, 'layout.generated.ts');
const text = `/** Written by scripts/letters.mjs from layout.mjml. */
export const LAYOUT = ${JSON.stringify(lines, undefined, 2)}.join('\\n');
`;
const committed = await readFile(path, 'utf8').catch(() => undefined);
if (committed !== text) {
  const check = process.argv.includes('--check');
  console.log(`${check ? 'differs' : 'wrote'}: ${path}`);
  if (check) process.exitCode = 1;
  else await writeFile(path, text);
}
