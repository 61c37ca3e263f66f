// Decorators ask for it; it must be there before the first decorated class.
import 'reflect-metadata';

export { ACCESS_TOKEN } from './access-token.ts';
export { networkOf } from './address-network.ts';
export { federatedSchema } from './build-schema.ts';
export { CircuitBreaker } from './circuit-breaker.ts';
export { ConnectionArgs } from './connection.args.ts';
export { databaseConfiguration } from './database.ts';
export { refusingBadRows } from './database-refusal.ts';
export { defineSubgraph, type Job, type SubgraphDefinition } from './define-subgraph.ts';
export { badInput, forbidden, PublicError, unauthenticated } from './errors.ts';
export { Executor } from './executor.ts';
export { filterStream } from './filter-stream.ts';
export { httpTransport } from './http-transport.ts';
export { type Loader, loadMany, loadOne } from './loader.ts';
export { mapStream } from './map-stream.ts';
export { isWrongArgument } from './mask-errors.ts';
export { Locales, MoneyType, price } from './money.type.ts';
export { connectionOf, decodeCursor, type Page, PageInfo, pageOf, pageSize } from './pagination.ts';
export { awaited, checkedAll, Payload, Refusable, Refusal, type Text, UserError, UserErrorCode } from './refusal.ts';
export { RemoteSubgraph } from './remote-subgraph.ts';
export { endUnread, MAX_BODY_BYTES, readBody, readJsonObject, UnreadableBody } from './request-body.ts';
export { RequestContext, type ResponseCookie, type SubgraphServices } from './request-context.ts';
export { runSubgraph, subgraphSettings } from './run-subgraph.ts';
export { DateTime, Decimal, LocalDate } from './scalars.ts';
export { secret, secretSetting } from './secret-setting.ts';
export { serveSubgraph } from './serve-subgraph.ts';
export { type CallLimits, callLimits, serviceSettings, subgraphAddresses } from './service-settings.ts';
export { InvalidSettings, parseSettings } from './settings.ts';
export { type Subgraph, type SubgraphRuntime, startSubgraph } from './start-subgraph.ts';
export {
  SubgraphCallFailed,
  SubgraphCalls,
  type SubgraphRequest,
  type SubgraphTransport,
  type TypedOperation,
} from './subgraph-calls.ts';
export { timeOrderedId } from './time-ordered-id.ts';
export { optionalText, type RefusableText, requiredText } from './typed-text.ts';
export { isUuid } from './uuid.ts';
export { inOrderOfSize } from './value-order.ts';
export type { Locale, Role, Viewer } from './viewer.ts';
export { signViewer, VIEWER_HEADER, verifyViewer } from './viewer-token.ts';
