import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { TestProcess, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
let broken: string;
let url: string;
let primary: TestProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minijd-workers-'));
  broken = join(folder, 'broken');
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  primary = program({ PORT: String(port), WORKERS: '2', REDIS_URL: 'redis://nobody.example', BROKEN: broken });
  await primary.answersAt(`${url}/readyz`);
});
afterAll(async () => {
  await primary?.stop();
  await rm(folder, { recursive: true });
});

function program(env: Record<string, string>): TestProcess {
  return new TestProcess({
    ...{ script: join(import.meta.dirname, 'worker-process.ts'), cwd: import.meta.dirname },
    env: { SHUTDOWN_SECONDS: '3', ...env },
  });
}

/** The process that answers a connection of its own. */
const pid = async () => (await fetch(url, { headers: { connection: 'close' } })).text();
/** The processes that answer now: they take turns. */
const pids = async () => new Set([await pid(), await pid(), await pid(), await pid()]);
const two = () =>
  until(async () => {
    const found = await pids();
    return found.size === 2 && found;
  });

test('two processes answer at one port; one that is killed is replaced, and no connection is lost with it', async () => {
  const [killed, other] = [...(await two())] as [string, string];
  process.kill(Number(killed), 'SIGKILL');
  // Given to it before its end was noticed, a connection is given to the other one.
  const answers = await Promise.all(Array.from({ length: 50 }, pid));
  expect(new Set(answers)).toEqual(new Set([other]));
  const after = await two();
  expect(after.has(other)).toBe(true);
  expect(after.has(killed)).toBe(false);
  expect(primary.output).toContain(`Worker ${killed} ended (SIGKILL)`);
});

test('on SIGHUP all are replaced, and no request fails meanwhile', async () => {
  const before = await two();
  process.kill(primary.pid, 'SIGHUP');
  const answered = new Set<string>();
  await until(async () => {
    answered.add(await pid());
    return primary.output.includes('Every worker was replaced');
  });
  const after = await two();
  expect([...after].filter((one) => before.has(one))).toEqual([]);
  expect(answered.size).toBeGreaterThan(1);
});

test('when the new ones do not start, the old ones stay', async () => {
  const before = await two();
  await writeFile(broken, '');
  process.kill(primary.pid, 'SIGHUP');
  await until(async () => primary.output.includes('A new worker did not start'));
  expect(primary.output).toContain('It is broken.');
  expect(await two()).toEqual(before);
});

test.each([
  [{ WORKERS: '2' }, 'share live topics and limits by Redis: set REDIS_URL, or set WORKERS=1.'],
  [{ WORKERS: 'many' }, 'WORKERS: must be auto or a number from 1 to 256.'],
])('%o is refused', async (env, sentence) => {
  const refused = program({ PORT: '0', ...env });
  expect(await refused.ended()).toBe(1);
  expect(refused.output).toContain(sentence);
});

test('workers end with their primary process, however it ends', async () => {
  const port = await freePort();
  const own = program({ PORT: String(port), WORKERS: '2', REDIS_URL: 'redis://nobody.example' });
  await own.answersAt(`http://127.0.0.1:${port}/readyz`);
  // The first answers already, the second is starting.
  process.kill(own.pid, 'SIGHUP');
  await until(async () => own.output.includes('Every worker was replaced'));
  await own.kill();
  await until(() =>
    fetch(`http://127.0.0.1:${port}`).then(
      () => false,
      () => true,
    ),
  );
});
