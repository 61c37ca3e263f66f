import { type Command, Redis } from 'ioredis';

/**
 * The connection that receives messages. When ioredis resubscribes after a reconnect, a failure is an unhandled
 * rejection, which would end the process, and the subscription is lost. Here every command's failure is handled, and
 * `wanted` says what to subscribe to when a connection is ready.
 */
export class TopicSubscriber extends Redis {
  readonly wanted = new Set<string>();

  override sendCommand(command: Command, stream?: Parameters<Redis['sendCommand']>[1]): unknown {
    if (command.name === 'subscribe') for (const channel of command.args) this.wanted.add(String(channel));
    if (command.name === 'unsubscribe') for (const channel of command.args) this.wanted.delete(String(channel));
    const sent = super.sendCommand(command, stream);
    command.promise.catch(() => {});
    return sent;
  }
}
