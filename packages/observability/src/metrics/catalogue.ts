import { counter, Reading, seconds } from './registry.ts';

/*
 * Every metric of our own, once. Labels have few values: names of our operations, subgraphs, queues, codes. Nothing that
 * people type becomes a label.
 */

const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const FETCH_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const JOB_BUCKETS = [0.01, 0.05, 0.25, 1, 5, 30, 120, 600];

export const http = {
  duration: seconds(
    'http_server_request_duration_seconds',
    'From the first byte of a request to the last of its answer.',
    {
      labels: ['http_request_method', 'http_route', 'http_response_status_code'],
      buckets: REQUEST_BUCKETS,
    },
  ),
  active: new Reading('http_server_active_requests', 'Requests that are being answered.'),
};

export const graphql = {
  operations: counter(
    'minijd_graphql_operations_total',
    'Operations by name (of stored and registered ones; others are `other`), kind of client, and outcome: `ok`, `refused` (an error of the client or of a limit), `failed` (an error of ours).',
    ['operation', 'kind', 'client', 'outcome'],
  ),
  duration: seconds('minijd_graphql_operation_duration_seconds', 'How long operations take at the gateway.', {
    labels: ['operation'],
    buckets: REQUEST_BUCKETS,
  }),
  errors: counter('minijd_graphql_errors_total', 'Errors of operations by code.', ['code']),
};

export const gateway = {
  fetch: seconds(
    'minijd_subgraph_fetch_duration_seconds',
    'How long fetches of a subgraph take, as the gateway sees it.',
    {
      labels: ['subgraph'],
      buckets: FETCH_BUCKETS,
    },
  ),
  fetches: counter(
    'minijd_subgraph_fetches_total',
    'Fetches of a subgraph: `ok`, `error` (its answer has errors), `unavailable` (no answer in time, or not asked).',
    ['subgraph', 'outcome'],
  ),
  merged: counter('minijd_subgraph_merged_fetches_total', 'Fetches that another one of the same request answered.', [
    'subgraph',
  ]),
  inFlight: new Reading('minijd_subgraph_fetches_in_flight', 'Fetches of a subgraph that wait for its answer.', {
    labels: ['subgraph'],
  }),
  plans: counter('minijd_gateway_plans_total', 'Operations whose plan was `kept`, and those that were `planned`.', [
    'source',
  ]),
  planning: seconds('minijd_gateway_planning_duration_seconds', 'How long it takes to plan an operation.', {
    buckets: FETCH_BUCKETS,
  }),
  streams: new Reading('minijd_subscriptions', 'Open subscriptions: of clients, and at subgraphs (equal ones share).', {
    labels: ['side'],
  }),
  sockets: new Reading('minijd_websockets', 'Open WebSockets of clients.'),
  cacheRequests: new Reading(
    'minijd_cache_requests',
    'Since the start: what the caches of `answers` and `entities` had (`hit`, of answers also `stale`, `shared`) and had not (`miss`).',
    { labels: ['cache', 'outcome'] },
  ),
  cacheBytes: new Reading('minijd_cache_bytes', 'Memory of the caches.', { labels: ['cache'] }),
  cacheEntries: new Reading('minijd_cache_entries', 'How much the caches hold.', { labels: ['cache'] }),
  limited: counter(
    'minijd_rate_limited_total',
    'Requests beyond a limit: of `operations`, `fields`, `partner` quotas, open `streams` or `sockets`.',
    ['limit'],
  ),
  reloads: counter('minijd_supergraph_reloads_total', 'Supergraphs that were `accepted` or `refused`.', ['outcome']),
};

/** Calls between processes. */
export const calls = {
  retries: counter('minijd_subgraph_retries_total', 'Requests sent again because a kept connection was dead.', [
    'subgraph',
  ]),
  breaker: new Reading('minijd_subgraph_breaker_open', '1 while a subgraph in another process is left alone.', {
    labels: ['subgraph'],
    workers: 'max',
  }),
};

export const subgraph = {
  duration: seconds('minijd_subgraph_operation_duration_seconds', 'How long a subgraph takes for an operation.', {
    labels: ['subgraph', 'kind'],
    buckets: FETCH_BUCKETS,
  }),
  failures: counter(
    'minijd_subgraph_failures_total',
    'Errors of a subgraph that are nobody else’s: a failed resolver (`internal`), its database (`database`).',
    ['subgraph', 'cause'],
  ),
};

export const postgres = {
  connections: new Reading('minijd_postgres_connections', 'Connections of a pool: `busy` and `idle`.', {
    labels: ['subgraph', 'state'],
  }),
  most: new Reading('minijd_postgres_connections_max', 'Connections a pool may open.', { labels: ['subgraph'] }),
  waiting: new Reading('minijd_postgres_connection_waiters', 'Requests that wait for a connection of a pool.', {
    labels: ['subgraph'],
  }),
  lost: counter(
    'minijd_postgres_lost_connections_total',
    'Connections given up because a statement or its answer was lost on them, though nobody had closed them.',
  ),
  statement: seconds('minijd_sql_statement_duration_seconds', 'How long SQL statements take.', {
    labels: ['subgraph'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 5],
  }),
};

export const engines = {
  up: new Reading('minijd_engine_up', '1 while an engine answers: `postgresql`, `redis`, `elasticsearch`.', {
    labels: ['engine'],
    workers: 'first',
  }),
};

export const jobs = {
  waiting: new Reading('minijd_jobs_waiting', 'Jobs and events of a queue that are due and wait.', {
    labels: ['queue'],
    workers: 'max',
  }),
  oldest: new Reading('minijd_jobs_oldest_seconds', 'How long the oldest of them has been due.', {
    labels: ['queue'],
    workers: 'max',
  }),
  running: new Reading('minijd_jobs_running', 'Jobs and events of a queue that are being handled, in all processes.', {
    labels: ['queue'],
    workers: 'max',
  }),
  deadLetters: new Reading('minijd_dead_letters', 'Jobs and events nobody could handle, by the queue they failed on.', {
    labels: ['queue'],
    workers: 'max',
  }),
  duration: seconds('minijd_job_duration_seconds', 'How long jobs and events take.', {
    labels: ['queue'],
    buckets: JOB_BUCKETS,
  }),
  finished: counter('minijd_jobs_finished_total', 'Attempts that are `done` or have `failed`.', ['queue', 'outcome']),
};

export const shop = {
  events: counter(
    'minijd_domain_events_total',
    'What happened, by the name of its domain event, once it is committed.',
    ['event'],
  ),
  ordersPlaced: counter('minijd_orders_placed_total', 'Orders that were placed.'),
  ordersPaid: counter('minijd_orders_paid_total', 'Orders that were paid.'),
  ordersCancelled: counter('minijd_orders_cancelled_total', 'Orders that were cancelled, or expired unpaid.'),
  gmv: counter('minijd_gmv_yuan_total', 'What was paid for orders, in yuan.'),
  payments: counter('minijd_payments_total', 'Attempts to pay: `started`, `succeeded`, `failed`.', [
    'method',
    'outcome',
  ]),
  refunds: counter('minijd_refunds_total', 'Refunds: `requested`, `succeeded`.', ['outcome']),
  refunded: counter('minijd_refunded_yuan_total', 'What was refunded, in yuan.'),
  signUps: counter('minijd_sign_ups_total', 'Accounts that people opened.'),
  orders: new Reading('minijd_orders', 'Orders that are not done yet, by status.', {
    labels: ['status'],
    workers: 'max',
  }),
  carts: new Reading('minijd_carts', 'Carts with goods that were changed within a day.', { workers: 'max' }),
  lowStock: new Reading('minijd_stock_low_skus', 'SKUs on sale at or below the level at which to restock.', {
    workers: 'max',
  }),
  soldOut: new Reading('minijd_stock_sold_out_skus', 'SKUs on sale without an available unit.', { workers: 'max' }),
  searchLag: new Reading(
    'minijd_search_index_lag_seconds',
    'How long the oldest change of a product has been waiting for the search index.',
    { workers: 'max' },
  ),
};
