import { allowedOrigins, serverSettings } from '@minijd/http-server';
import { secretSetting, serviceSettings } from '@minijd/subgraph';
import { z } from 'zod';
import { type ClientLimits, DEFAULT_LIMITS } from './client-limits/client-limits.ts';
import { type OperationModes, UNKNOWN_OPERATION_MODES } from './operations/unknown-operations.ts';
import { EXPLORER_CHOICES } from './pages/explorer-pages.ts';

const limit = (preset: number, most = 1_000_000) =>
  z.coerce.number('must be a number; 0 is no limit').int().min(0).max(most).default(preset);
const MOST_COST = 1_000_000_000_000;

/** What a gateway reads wherever it runs, in a process of its own or in the shop's. */
export const doorSettings = {
  GUEST_OPERATIONS_PER_SECOND: limit(DEFAULT_LIMITS.guestOperations),
  PERSON_OPERATIONS_PER_SECOND: limit(DEFAULT_LIMITS.personOperations),
  /** What the operations of all guests of one network may cost per minute, at all gateways together; 0 is no limit. */
  GUEST_COST_PER_MINUTE: limit(DEFAULT_LIMITS.guestCost, MOST_COST),
  /** The same for one signed-in person. */
  PERSON_COST_PER_MINUTE: limit(DEFAULT_LIMITS.personCost, MOST_COST),
  /** Whether the limits count that the schema declares of sign-in, sign-up, coupons and search. */
  FIELD_RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  SOCKETS_PER_NETWORK: limit(DEFAULT_LIMITS.socketsPerNetwork),
  STREAMS_PER_NETWORK: limit(DEFAULT_LIMITS.streamsPerNetwork),
  OPERATIONS_PER_SOCKET: limit(DEFAULT_LIMITS.operationsPerSocket),
  /** Of pages of the shop with cookies: `refuse` in production, `open` elsewhere. */
  STOREFRONT_OPERATIONS: z.enum(UNKNOWN_OPERATION_MODES).optional(),
  OTHER_OPERATIONS: z.enum(UNKNOWN_OPERATION_MODES).default('open'),
  /** For answers to guests that are kept in memory; 0 keeps none. */
  CACHE_MEGABYTES: z.coerce.number('must be a number of megabytes').int().min(0).max(100_000).default(32),
  /** `bundled` in production, `sandbox` elsewhere. */
  EXPLORER: z.enum(EXPLORER_CHOICES).optional(),
};

type DoorSettings = z.infer<z.ZodObject<typeof doorSettings>>;

export function operationModes(settings: DoorSettings, production: boolean): OperationModes {
  return {
    storefront: settings.STOREFRONT_OPERATIONS ?? (production ? 'refuse' : 'open'),
    other: settings.OTHER_OPERATIONS,
  };
}

export function clientLimits(settings: DoorSettings): ClientLimits {
  return {
    guestOperations: settings.GUEST_OPERATIONS_PER_SECOND,
    personOperations: settings.PERSON_OPERATIONS_PER_SECOND,
    guestCost: settings.GUEST_COST_PER_MINUTE,
    personCost: settings.PERSON_COST_PER_MINUTE,
    fields: settings.FIELD_RATE_LIMITS === 'on',
    socketsPerNetwork: settings.SOCKETS_PER_NETWORK,
    streamsPerNetwork: settings.STREAMS_PER_NETWORK,
    operationsPerSocket: settings.OPERATIONS_PER_SOCKET,
  };
}

/** Environment settings of the gateway as a process of its own; `production` wants real secrets. */
export function gatewaySettings(production: boolean) {
  return serviceSettings(production).extend({
    SESSION_SECRET: secretSetting(production),
    /** A file, or an http address. */
    SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
    /** How often to look for another one; 0 is on SIGHUP only. */
    SUPERGRAPH_SECONDS: z.coerce.number('must be a number of seconds').min(0).max(86_400).default(0),
    /** Where plans of stored operations are kept, so that a new process starts with them. */
    PLANS_DIRECTORY: z.string().optional(),
    PERSISTED_OPERATIONS: z.string().optional(),
    ALLOWED_ORIGINS: allowedOrigins,
    TRUSTED_PROXIES: serverSettings.TRUSTED_PROXIES,
    ...doorSettings,
  });
}
