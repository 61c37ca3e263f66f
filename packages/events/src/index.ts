export type {
  ActionChange,
  AfterSaleEventPayload,
  AuditedActionPayload,
  DomainEvent,
  DomainEventName,
  DomainEvents,
  OrderEventLine,
  OrderEventPayload,
  PaymentEventPayload,
  RefundEventPayload,
  ShipmentEventPayload,
} from './catalogue.ts';
export { type ConnectionBudget, connectionBudget, tooFewConnections } from './connection-budget.ts';
export { SERVER_NOTICES, WatchedClient } from './connections/index.ts';
export {
  BUS_CONNECTIONS,
  type DeadLetter,
  EventBus,
  type EventHandler,
  type JobHandler,
  type JobOptions,
  type Transaction,
} from './event-bus.ts';
export { GRAPH_CHANGED, type GraphChange, type GraphChanges } from './graph-change.ts';
export type { JobName, JobPayloads } from './jobs.ts';
export { redisPrefix } from './redis-prefix.ts';
export { type DatabaseAddress, grantServiceRole, hasServiceRole } from './service-role.ts';
export { type SubscribeOptions, Topics } from './topics.ts';
