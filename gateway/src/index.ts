export { createGateway } from './gateway.ts';
export type { Gateway, GatewayOptions, InProcessOperation, InProcessResult } from './gateway-options.ts';
export { IdentityRefused } from './identity/identity.ts';
export { costsOf } from './planning/costs-of.ts';
export { clientLimits, doorSettings, gatewaySettings, operationModes } from './settings.ts';
