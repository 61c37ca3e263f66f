import { type ChildProcess, spawn } from 'node:child_process';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { until } from '@minijd/testkit/until';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const OBSERVE = join(import.meta.dirname, '..');

/** What Alertmanager tells a receiver. */
const message = z.object({
  receiver: z.string(),
  alerts: z.array(z.object({ status: z.string(), labels: z.record(z.string(), z.string()) })),
});

export interface Heard {
  at: number;
  receiver: string;
  labels: Record<string, string>;
}

export interface Watching {
  /** Firing alerts that reached a receiver, in their order. */
  heard: Heard[];
  /** The first value of an expression now; undefined without one. */
  ask(expression: string): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** What this machine and its shop have already, in place of the rules' own limits. */
interface Now {
  memory: number;
  lowSkus: number;
}

interface Target {
  job: string;
  address: string;
}

/**
 * The rules as they are, but with seconds for minutes, so that a fault shows at once: windows of five minutes become four
 * seconds, an hour becomes ten, every `for` one. Volumes that are usual are a tenth.
 */
export function hurried(text: string): string {
  return text
    .replaceAll('[5m]', '[4s]')
    .replaceAll('[1h]', '[10s]')
    .replaceAll('offset 1h', 'offset 10s')
    .replaceAll(/\) > 20$/gm, ') > 2')
    .replaceAll(/for: \d+m/g, 'for: 1s');
}

/** Starts Prometheus and Alertmanager with our rules and routes. */
export async function watch(folder: string, targets: Target[], now: Now): Promise<Watching> {
  const heard: Heard[] = [];
  const receiver = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    const told = message.parse(JSON.parse(Buffer.concat(body).toString()));
    for (const { status, labels } of told.alerts) {
      if (status === 'firing') heard.push({ at: performance.now(), receiver: told.receiver, labels });
    }
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const [prometheus, alertmanager] = [await freePort(), await freePort()];
  const rules = await writeRules(folder, now);
  const routes = await writeRoutes(folder, (receiver.address() as AddressInfo).port);
  const scrapes = targets.map(({ job, address }) => ({ job_name: job, static_configs: [{ targets: [address] }] }));
  const config = join(folder, 'prometheus.yml');
  await writeFile(
    config,
    stringify({
      global: { scrape_interval: '250ms', scrape_timeout: '200ms', evaluation_interval: '250ms' },
      rule_files: rules,
      alerting: { alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${alertmanager}`] }] }] },
      scrape_configs: scrapes,
    }),
  );
  const started = [
    start('prometheus', [
      ...[`--config.file=${config}`, `--storage.tsdb.path=${join(folder, 'prometheus')}`],
      `--web.listen-address=127.0.0.1:${prometheus}`,
    ]),
    start('prometheus-alertmanager', [
      ...[`--config.file=${routes}`, `--storage.path=${join(folder, 'alertmanager')}`, '--cluster.listen-address='],
      `--web.listen-address=127.0.0.1:${alertmanager}`,
    ]),
  ];
  const ask = (expression: string) => askPrometheus(`http://127.0.0.1:${prometheus}`, expression);
  await until(async () => (await ask('count(up == 1)').catch(() => 0)) === targets.length);
  return {
    heard,
    ask,
    stop: async () => {
      for (const child of started) child.kill('SIGTERM');
      receiver.close();
    },
  };
}

async function writeRules(folder: string, { memory, lowSkus }: Now): Promise<string[]> {
  const written: string[] = [];
  await mkdir(join(folder, 'rules'), { recursive: true });
  for await (const file of glob('prometheus/rules/*.yml', { cwd: OBSERVE })) {
    const text = hurried(await readFile(join(OBSERVE, file), 'utf8'))
      .replace('> 0.85', `> ${memory}`)
      .replace('(minijd_stock_low_skus) > 0', `(minijd_stock_low_skus) > ${lowSkus}`);
    const path = join(folder, 'rules', file.replaceAll('/', '-'));
    await writeFile(path, text);
    written.push(path);
  }
  return written;
}

/** Routes and inhibition as they are; every receiver is told here. */
async function writeRoutes(folder: string, port: number): Promise<string> {
  const routes = parse(await readFile(join(OBSERVE, 'alertmanager/alertmanager.yml'), 'utf8')) as {
    route: object;
    receivers: { name: string }[];
  };
  const hasty = { group_wait: '100ms', group_interval: '500ms' };
  const receivers = routes.receivers.map(({ name }) => ({
    name,
    webhook_configs: [{ url: `http://127.0.0.1:${port}/` }],
  }));
  const path = join(folder, 'alertmanager.yml');
  await writeFile(path, stringify({ ...routes, route: { ...routes.route, ...hasty }, receivers }));
  return path;
}

function start(command: string, args: string[]): ChildProcess {
  return spawn(command, args, { stdio: 'ignore' });
}

const answer = z.object({
  data: z.object({ result: z.array(z.object({ value: z.tuple([z.number(), z.string()]) })) }),
});

async function askPrometheus(url: string, expression: string): Promise<number | undefined> {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expression)}`);
  const [first] = answer.parse(await response.json()).data.result;
  return first && Number(first.value[1]);
}
