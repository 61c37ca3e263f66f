// What the changelog says of a version, for its release; fails unless package.json and the charts have that version.
// node scripts/release-notes.mjs 0.1.0 > notes.md
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = dirname(import.meta.dirname);
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** The section of a version in a changelog, without its heading; undefined when there is none. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.startsWith(`[${version}]`));
  return section?.slice(section.indexOf('\n') + 1).trim();
}

/** What does not have the version, of files by their name. */
export function othersThan(version, files) {
  const said = { 'package.json': JSON.parse(files['package.json']).version };
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('Chart.yaml')) said[name] = /^version: (\S+)$/m.exec(text)?.[1];
  }
  return Object.entries(said).flatMap(([name, one]) => (one === version ? [] : [`${name} says ${one}`]));
}

if (process.argv[1] === import.meta.filename) {
  const version = process.argv[2] ?? '';
  const names = ['package.json', 'deploy/helm/minijd/Chart.yaml', 'deploy/helm/minijd-engines/Chart.yaml'];
  const others = othersThan(version, Object.fromEntries(names.map((name) => [name, read(name)])));
  const notes = notesOf(read('CHANGELOG.md'), version);
  if (!notes) others.push('CHANGELOG.md has no section of it');
  if (others.length > 0) {
    console.error(`${version} is not ready: ${others.join(', ')}`);
    process.exit(1);
  }
  console.log(notes);
}
