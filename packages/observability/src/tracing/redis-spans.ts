import { isTracing, span } from './spans.ts';

interface Command {
  name: string;
  promise: Promise<unknown>;
}
type Send = (command: Command, stream?: unknown) => unknown;

/** Each command of a Redis client becomes a span of what sends it. Keys and values are not told: they name people. */
export function traceCommands<Redis extends object>(redis: Redis): Redis {
  const client = redis as Redis & { sendCommand: Send };
  const send = client.sendCommand.bind(client);
  client.sendCommand = (command, stream) => {
    const sent = send(command, stream);
    if (isTracing()) {
      const name = command.name.toUpperCase();
      const attributes = { 'db.system.name': 'redis', 'db.operation.name': name };
      // Whoever sent it handles its failure.
      span(name, { kind: 'client', attributes }, () => command.promise).catch(() => {});
    }
    return sent;
  };
  return redis;
}
