import { allowedOrigins, serverSettings } from '@minijd/http-server';
import { secretSetting, serviceSettings } from '@minijd/subgraph';
import { z } from 'zod';

/** Environment settings of the gateway as a process of its own; `production` wants real secrets. */
export function gatewaySettings(production: boolean) {
  return serviceSettings(production).extend({
    SESSION_SECRET: secretSetting(production),
    SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
    PERSISTED_OPERATIONS: z.string().optional(),
    ALLOWED_ORIGINS: allowedOrigins,
    TRUSTED_PROXIES: serverSettings.TRUSTED_PROXIES,
  });
}
