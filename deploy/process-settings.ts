import { cart } from '@minijd/cart';
import { catalog } from '@minijd/catalog';
import { BUS_CONNECTIONS } from '@minijd/events';
import { orders } from '@minijd/orders';
import { reviews } from '@minijd/reviews';
import { search } from '@minijd/search';
import { parseSettings, subgraphSettings } from '@minijd/subgraph';
import { users } from '@minijd/users';
import { z } from 'zod';
import { gatewaySettings } from '../gateway/src/settings.ts';
import { migrateSettings } from '../shop/src/migrate-command.ts';
import { operatorSettings } from '../shop/src/settings.ts';
import { webSettingsSchema } from '../web/src/server/settings.ts';

const subgraph = subgraphSettings(true);
/** What the process of each service parses from its environment. */
export const SETTINGS: Record<string, readonly z.ZodType[]> = {
  ...Object.fromEntries(
    [users, catalog, cart, orders, reviews, search].map(({ name, settings }) => [
      name,
      settings ? [subgraph, settings] : [subgraph],
    ]),
  ),
  gateway: [gatewaySettings(true)],
  web: [webSettingsSchema],
  seed: [operatorSettings(true)],
  migrate: [migrateSettings],
};

export function namesOf(schema: z.ZodType): string[] {
  return Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});
}

/** How many connections to PostgreSQL a subgraph of this environment opens at most. */
export function connectionsOf(environment: Record<string, string | undefined>): number {
  const { DATABASE_CONNECTIONS } = parseSettings(subgraph, environment);
  return DATABASE_CONNECTIONS + BUS_CONNECTIONS.pool + BUS_CONNECTIONS.listening;
}
