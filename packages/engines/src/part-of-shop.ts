import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { EngineUnavailable } from './given-engine.ts';
import type { Log } from './log.ts';
import { type ServerCommand, startPrivateServer } from './private-server.ts';
import { runningServer } from './server-record.ts';
import { withStartLock } from './start-lock.ts';
import { superviseServer } from './supervised-server.ts';

export interface PartOfShop extends ServerCommand {
  log: Log;
}

/**
 * Starts a process of the shop that answers at an address, as an engine is started: one that a killed run left behind
 * is stopped first, and one that ends while it is used is started again at the same address.
 *
 * @throws EngineUnavailable while another run has it; and when it does not start, with the end of its output.
 */
export async function startPartOfShop({ log, ...command }: PartOfShop): Promise<Engine> {
  const { name, directory } = command;
  await mkdir(directory, { recursive: true });
  const start = () =>
    withStartLock(join(directory, 'start.lock'), async () => {
      const other = await runningServer(directory, log);
      if (other) throw new EngineUnavailable(`${name} of ${directory} is run by process ${other.owner} already`);
      return startPrivateServer(command);
    });
  return superviseServer({ name, start, log });
}
