import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';
import { type Lifecycle, processLog } from '@minijd/http-server';
import type { MediaStore } from '@minijd/media';
import { httpTransport, parseSettings, SubgraphCalls } from '@minijd/subgraph';
import { openMediaStore } from './media-store.ts';
import { openShop } from './open-shop.ts';
import { operatorSettings, shopSettings } from './settings.ts';

/** What an operator's commands need. */
export interface CommandShop {
  calls: SubgraphCalls;
  media: MediaStore;
  /** For the demo accounts, when the command creates them. */
  demoPassword: string;
}

/** The shop in the data directory, also while it is running; with CATALOG_URL the shop that runs as services. */
export async function commandShop(env: Record<string, string | undefined>, lifecycle: Lifecycle): Promise<CommandShop> {
  if (env.CATALOG_URL) return servicesShop(env, lifecycle);
  const shop = await openShop({ settings: shopSettings(env), env, lifecycle, say: () => {} });
  return { ...shop, demoPassword: shop.secrets.demoPassword };
}

function servicesShop(env: Record<string, string | undefined>, lifecycle: Lifecycle): CommandShop {
  const settings = parseSettings(operatorSettings(env.NODE_ENV === 'production'), env);
  const addresses = {
    users: settings.USERS_URL,
    catalog: settings.CATALOG_URL,
    orders: settings.ORDERS_URL,
    reviews: settings.REVIEWS_URL,
    search: settings.SEARCH_URL,
  };
  const { transport, close } = httpTransport(addresses, {
    secret: settings.SERVICE_SECRET,
    log: processLog('cli', settings),
  });
  lifecycle.onStop('connections', close);
  return {
    calls: new SubgraphCalls('shop', transport),
    media: openMediaStore(settings, resolve(settings.MINIJD_DIRECTORY)),
    demoPassword: settings.DEMO_PASSWORD ?? demoPassword(settings.SERVICE_SECRET),
  };
}

/** Always the same, so that a repeated, resumed or concurrent seed prints the valid one. */
function demoPassword(serviceSecret: string): string {
  return `demo-${createHmac('sha256', serviceSecret).update('demo password').digest('base64url').slice(0, 8)}`;
}
