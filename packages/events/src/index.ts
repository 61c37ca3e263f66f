export type {
  DomainEvent,
  DomainEventName,
  DomainEvents,
  OrderFact,
  OrderLineFact,
  PaymentFact,
  RefundFact,
  ShipmentFact,
} from './catalogue.ts';
export {
  BUS_CONNECTIONS,
  type DeadLetter,
  EventBus,
  type EventHandler,
  type JobHandler,
  type JobOptions,
  type Transaction,
} from './event-bus.ts';
export type { JobName, JobPayloads } from './jobs.ts';
export { type SubscribeOptions, Topics } from './topics.ts';
