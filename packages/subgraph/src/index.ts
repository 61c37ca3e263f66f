// Decorators need it: it must be imported before the first decorated class.
import './metadata.ts';

export { Allow } from './access/allow.ts';
export { CircuitBreaker } from './calls/circuit-breaker.ts';
export { httpTransport } from './calls/http-transport.ts';
export { RemoteSubgraph } from './calls/remote-subgraph.ts';
export {
  SubgraphCallFailed,
  SubgraphCalls,
  type SubgraphRequest,
  type SubgraphTransport,
  type TypedOperation,
} from './calls/subgraph-calls.ts';
export type { ShownTables } from './changes/written-rows.ts';
export { databaseConfiguration, migrateDatabase } from './database/database.ts';
export { refusingBadRows } from './database/database-refusal.ts';
export { firstIdAt, timeOrderedId } from './database/time-ordered-id.ts';
export { uploadsInUse } from './database/uploads-in-use.ts';
export { isUuid } from './database/uuid.ts';
export { inOrderOfSize } from './database/value-order.ts';
export { whenCommitted } from './database/when-committed.ts';
export { daysOf, momentsOf, type Period, PeriodArgs, periodBefore } from './days/period.args.ts';
export { daysBetween, lastDays, shopDay, spanOf } from './days/shop-day.ts';
export { defineModule, type EventStep, type EventSteps, type ModuleDefinition } from './define-module.ts';
export { defineSubgraph, type EventHandlers, type Job, type SubgraphDefinition } from './define-subgraph.ts';
export {
  checkedIdempotencyKey,
  claimKey,
  earlierResult,
  freeKey,
  type IdempotentRequest,
  idempotentRequest,
} from './idempotency/idempotency.ts';
export { IdempotencyRecord } from './idempotency/idempotency-record.entity.ts';
export {
  InvalidTransition,
  reachableFrom,
  statusAfter,
  type Transitions,
  transition,
} from './lifecycle/transition.ts';
export { badInput, forbidden, PublicError, subgraphUnavailable, unauthenticated } from './refusal/errors.ts';
export { passwordRequired } from './refusal/password-required.ts';
export {
  awaited,
  checkedAll,
  Payload,
  Refusable,
  Refusal,
  refusalsOf,
  type Text,
  UserError,
  UserErrorCode,
} from './refusal/refusal.ts';
export { optionalText, type RefusableText, requiredText } from './refusal/typed-text.ts';
export { Executor } from './request/executor.ts';
export { type Loader, loadMany, loadOne } from './request/loader.ts';
export { isWrongArgument } from './request/mask-errors.ts';
export { endUnread, MAX_BODY_BYTES, readBody, readJsonObject, UnreadableBody } from './request/request-body.ts';
export { RequestContext, type ResponseCookie, type SubgraphServices } from './request/request-context.ts';
export { federatedSchema } from './schema/build-schema.ts';
export { Cached, PerPerson } from './schema/cached.ts';
export { ConnectionArgs } from './schema/connection.args.ts';
export { Locales, MoneyType, price } from './schema/money.type.ts';
export { NumberedPageArgs, offsetOf } from './schema/numbered-page.args.ts';
export { connectionOf, decodeCursor, type Page, PageInfo, pageOf, pageSize } from './schema/pagination.ts';
export { RateLimited } from './schema/rate-limited.ts';
export { DateTime, Decimal, LocalDate } from './schema/scalars.ts';
export { textIn } from './schema/text-in.ts';
export { runSubgraph, subgraphSettings } from './serving/run-subgraph.ts';
export { serveSubgraph } from './serving/serve-subgraph.ts';
export { type Subgraph, type SubgraphRuntime, startSubgraph } from './serving/start-subgraph.ts';
export { databaseSettings } from './settings/database-settings.ts';
export { secret, secretSetting, secretsSetting } from './settings/secret-setting.ts';
export { type CallLimits, callLimits, serviceSettings, subgraphAddresses } from './settings/service-settings.ts';
export { InvalidSettings, parseSettings } from './settings/settings.ts';
export { filterStream } from './streams/filter-stream.ts';
export { mapStream } from './streams/map-stream.ts';
export { ACCESS_TOKEN } from './viewer/access-token.ts';
export { networkOf } from './viewer/address-network.ts';
export { isPermission, PERMISSIONS, type Permission, permissionText } from './viewer/permissions.ts';
export type { Locale, Role, Viewer } from './viewer/viewer.ts';
export { signViewer, VIEWER_HEADER, verifyViewer } from './viewer/viewer-token.ts';
export { visitorOf } from './viewer/visitor.ts';
