import type { UsersContext } from '../../users-context.ts';

/** Tells gateways that something of a partner changed; they also ask by themselves, at most a second later. */
export function announcePartner(context: UsersContext, partnerId: string): Promise<void> {
  return context.topics.publish('users.partner.changed', { partnerId });
}
