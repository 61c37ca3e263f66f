// npm run partner -- publish: registers the operations of a partner's program. Plain JavaScript without dependencies,
// so that partners can copy this file into their own builds.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const USAGE = `Usage: MINIJD_API_KEY=mjd_… npm run partner -- publish <manifest.json | *.graphql …> --client NAME --version VERSION [--url http://localhost:4000]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { client: { type: 'string' }, version: { type: 'string' }, url: { type: 'string' } },
});
const [command, ...files] = positionals;
const key = process.env.MINIJD_API_KEY;
if (command !== 'publish' || files.length === 0 || !values.client || !values.version || !key) fail(USAGE);

const manifest = files.map(read).join('\n');
const answer = await publish({ clientName: values.client, clientVersion: values.version, manifest });
const { release, problems, userErrors } = answer.data?.registerOperations ?? {};
if (release) {
  console.log(`Registered ${release.operationCount} operations of ${release.clientName} ${release.clientVersion}.`);
} else {
  for (const { operation, code, message } of problems ?? [])
    console.error(`${operation ?? 'manifest'}: ${code}: ${message}`);
  fail([...(userErrors ?? []), ...(answer.errors ?? [])].map(({ message }) => message).join('\n'));
}

async function publish(input) {
  const url = new URL('/graphql', values.url ?? process.env.MINIJD_URL ?? 'http://localhost:4000');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'accept-language': 'en' },
    body: JSON.stringify({ documentId: 'PublishOperations', variables: { input } }),
  }).catch((error) => fail(`${url} does not answer: ${error.cause?.code ?? error.message}`));
  return response.json().catch(() => fail(`${url} answered ${response.status} without JSON.`));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${error.code}`);
  }
}

function fail(message) {
  console.error(message || 'Nothing was registered.');
  process.exit(1);
}
