import { type Board, graph, number } from './panels.ts';

const rate = (series: string, by?: string) => `sum ${by ? `by (${by}) ` : ''}(rate(${series}[$__rate_interval]))`;
/** Quantiles of a histogram, all together or of each value of a label. */
const quantile = (q: number, series: string, by?: string) =>
  `histogram_quantile(${q}, sum by (${by ? `${by}, ` : ''}le) (rate(${series}[$__rate_interval])))`;
const quantiles = (histogram: string, matchers = '') => {
  const series = `${histogram}_bucket${matchers}`;
  return { 'half of them': quantile(0.5, series), '95 %': quantile(0.95, series), '99 %': quantile(0.99, series) };
};

const OPERATIONS = 'minijd_graphql_operations_total';
const TIMES = 'minijd_graphql_operation_duration_seconds';

const overview: Board = {
  uid: 'overview',
  title: 'overview',
  rows: {
    'In one minute': [
      number('Processes that are down', 'short', 'count(up == 0) or vector(0)', { bad: 1 }),
      number('Engines that are away', 'short', 'count(min by (engine) (minijd_engine_up) == 0) or vector(0)', {
        bad: 1,
      }),
      number('Operations a second', 'reqps', rate(OPERATIONS)),
      number('Failed', 'percentunit', `${rate(`${OPERATIONS}{outcome="failed"}`)} / ${rate(OPERATIONS)}`, {
        bad: 0.001,
      }),
      number('95 % are faster than', 's', quantile(0.95, `${TIMES}_bucket`), { bad: 0.5 }),
      number('Orders in an hour', 'short', 'sum(increase(minijd_orders_placed_total[1h]))'),
    ],
    'Objectives of 30 days': [
      number('Budget of failures left', 'percentunit', '1 - minijd:failed_operations:ratio_rate3d / 0.001', {
        description: 'At the pace of the last three days; 0 is 99.9 %.',
      }),
      number('Budget of slow ones left', 'percentunit', '1 - minijd:slow_operations:ratio_rate3d / 0.01', {
        description: 'At the pace of the last three days; 0 is 99 % within half a second.',
      }),
      graph(
        'Pace of failures',
        'short',
        {
          'of an hour': 'minijd:failed_operations:ratio_rate1h / 0.001',
          'of six hours': 'minijd:failed_operations:ratio_rate6h / 0.001',
        },
        { description: '1 uses up the budget in exactly 30 days; 14.4 calls somebody.', bad: 14.4 },
      ),
      graph('Alerts', 'short', {
        '{{alertname}}': 'sum by (alertname) (ALERTS{alertstate="firing", alertname!="Watchdog"})',
      }),
    ],
    Processes: [
      graph('Requests a second', 'reqps', { '{{job}}': rate('http_server_request_duration_seconds_count', 'job') }),
      graph('Answers 5xx a second', 'reqps', {
        '{{job}}': rate('http_server_request_duration_seconds_count{http_response_status_code=~"5.."}', 'job'),
      }),
      graph(
        'Processor',
        'percentunit',
        { '{{job}}': rate('process_cpu_seconds_total', 'job') },
        {
          description: '1 is one core.',
        },
      ),
      graph('Memory', 'bytes', { '{{job}}': 'sum by (job) (process_resident_memory_bytes)' }),
      graph(
        'Event loop delay, 99 %',
        's',
        { '{{job}}': 'max by (job) (nodejs_eventloop_lag_p99_seconds)' },
        { bad: 0.2 },
      ),
      graph(
        'Oldest job of a queue',
        's',
        { '{{queue}}': 'topk(5, max by (queue) (minijd_jobs_oldest_seconds))' },
        { bad: 300 },
      ),
    ],
  },
};

const gateway: Board = {
  uid: 'gateway',
  title: 'gateway',
  rows: {
    Operations: [
      graph('Operations a second', 'reqps', { '{{outcome}}': rate(OPERATIONS, 'outcome') }),
      graph('By client', 'reqps', { '{{client}}': rate(OPERATIONS, 'client') }),
      graph('Failed operations', 'reqps', {
        '{{operation}}': `topk(10, ${rate(`${OPERATIONS}{outcome="failed"}`, 'operation')} > 0)`,
      }),
      graph('Time', 's', quantiles(TIMES), { bad: 0.5 }),
      graph('Time by operation, 95 %', 's', {
        '{{operation}}': `topk(10, ${quantile(0.95, `${TIMES}_bucket`, 'operation')})`,
      }),
      graph('Errors by code', 'ops', { '{{code}}': rate('minijd_graphql_errors_total', 'code') }),
    ],
    Subgraphs: [
      graph('Time by subgraph, 95 %', 's', {
        '{{subgraph}}': quantile(0.95, 'minijd_subgraph_fetch_duration_seconds_bucket', 'subgraph'),
      }),
      graph('Fetches without a good answer', 'ops', {
        '{{subgraph}} {{outcome}}': rate('minijd_subgraph_fetches_total{outcome!="ok"}', 'subgraph, outcome'),
      }),
      graph('Fetches in flight', 'short', { '{{subgraph}}': 'sum by (subgraph) (minijd_subgraph_fetches_in_flight)' }),
      graph('Left alone', 'short', { '{{subgraph}}': 'max by (subgraph) (minijd_subgraph_breaker_open)' }, { bad: 1 }),
      graph('Merged fetches', 'ops', { '{{subgraph}}': rate('minijd_subgraph_merged_fetches_total', 'subgraph') }),
      graph('Retries', 'ops', { '{{subgraph}}': rate('minijd_subgraph_retries_total', 'subgraph') }),
    ],
    'Plans, caches, limits': [
      graph('Plans', 'ops', { '{{source}}': rate('minijd_gateway_plans_total', 'source') }),
      graph('Time of planning', 's', quantiles('minijd_gateway_planning_duration_seconds')),
      graph('Answers from caches', 'percentunit', {
        // A gauge that only grows: it is read from the cache itself.
        '{{cache}}':
          'sum by (cache) (rate(minijd_cache_requests{outcome!="miss"}[$__rate_interval])) / sum by (cache) (rate(minijd_cache_requests[$__rate_interval]))',
      }),
      graph('Memory of caches', 'bytes', { '{{cache}}': 'sum by (cache) (minijd_cache_bytes)' }),
      graph('Rate-limited', 'ops', { '{{limit}}': rate('minijd_rate_limited_total', 'limit') }),
      graph('Open streams', 'short', {
        'subscriptions, {{side}}': 'sum by (side) (minijd_subscriptions)',
        WebSockets: 'sum(minijd_websockets)',
      }),
    ],
  },
};

const OF = '{subgraph=~"$subgraph"}';
const subgraph: Board = {
  uid: 'subgraph',
  title: 'subgraph',
  choice: { name: 'subgraph', query: 'label_values(minijd_subgraph_operation_duration_seconds_count, subgraph)' },
  rows: {
    Operations: [
      graph('Operations a second', 'reqps', {
        '{{subgraph}} {{kind}}': rate(`minijd_subgraph_operation_duration_seconds_count${OF}`, 'subgraph, kind'),
      }),
      graph('Time', 's', quantiles('minijd_subgraph_operation_duration_seconds', OF)),
      graph(
        'Failures by cause',
        'ops',
        { '{{subgraph}} {{cause}}': rate(`minijd_subgraph_failures_total${OF}`, 'subgraph, cause') },
        { bad: 0.1 },
      ),
    ],
    Database: [
      graph('SQL statements a second', 'ops', {
        '{{subgraph}}': rate(`minijd_sql_statement_duration_seconds_count${OF}`, 'subgraph'),
      }),
      graph('Time of statements', 's', quantiles('minijd_sql_statement_duration_seconds', OF)),
      graph('Connections', 'short', {
        '{{subgraph}} {{state}}': `sum by (subgraph, state) (minijd_postgres_connections${OF})`,
        '{{subgraph}} waiting': `sum by (subgraph) (minijd_postgres_connection_waiters${OF})`,
      }),
    ],
    Jobs: [
      graph('Jobs', 'ops', {
        '{{queue}} {{outcome}}': `topk(10, ${rate('minijd_jobs_finished_total', 'queue, outcome')})`,
      }),
      graph('Time of jobs, 95 %', 's', {
        '{{queue}}': `topk(10, ${quantile(0.95, 'minijd_job_duration_seconds_bucket', 'queue')})`,
      }),
      graph('Waiting', 'short', { '{{queue}}': 'topk(10, max by (queue) (minijd_jobs_waiting))' }),
      graph('Running', 'short', { '{{queue}}': 'topk(10, max by (queue) (minijd_jobs_running))' }),
      graph('Dead letters', 'short', { '{{queue}}': 'max by (queue) (minijd_dead_letters) > 0' }, { bad: 1 }),
    ],
    'Node.js': [
      graph('Heap', 'bytes', { '{{job}}': 'sum by (job) (nodejs_heap_size_used_bytes)' }),
      graph('Garbage collection', 'percentunit', {
        '{{job}} {{kind}}': rate('nodejs_gc_duration_seconds_sum', 'job, kind'),
      }),
      graph(
        'Event loop delay, 99 %',
        's',
        { '{{job}}': 'max by (job) (nodejs_eventloop_lag_p99_seconds)' },
        { bad: 0.2 },
      ),
    ],
  },
};

const business: Board = {
  uid: 'business',
  title: 'business',
  rows: {
    Today: [
      number('Orders in an hour', 'short', 'sum(increase(minijd_orders_placed_total[1h]))'),
      number('Turnover in an hour', 'currencyJPY', 'sum(increase(minijd_gmv_yuan_total[1h]))'),
      number('Sign-ups in an hour', 'short', 'sum(increase(minijd_sign_ups_total[1h]))'),
      number('Carts in use', 'short', 'max(minijd_carts)'),
      number('SKUs running out', 'short', 'max(minijd_stock_low_skus)', { bad: 1 }),
      number('SKUs sold out', 'short', 'max(minijd_stock_sold_out_skus)'),
    ],
    Orders: [
      graph('Orders an hour', 'short', {
        placed: '3600 * sum(rate(minijd_orders_placed_total[$__rate_interval]))',
        paid: '3600 * sum(rate(minijd_orders_paid_total[$__rate_interval]))',
        cancelled: '3600 * sum(rate(minijd_orders_cancelled_total[$__rate_interval]))',
      }),
      graph('This hour and that of yesterday', 'short', {
        today: 'sum(increase(minijd_orders_placed_total[1h]))',
        yesterday: 'sum(increase(minijd_orders_placed_total[1h] offset 1d))',
      }),
      graph('Open orders', 'short', { '{{status}}': 'max by (status) (minijd_orders)' }),
    ],
    Money: [
      graph('Turnover an hour', 'currencyJPY', {
        paid: '3600 * sum(rate(minijd_gmv_yuan_total[$__rate_interval]))',
        refunded: '3600 * sum(rate(minijd_refunded_yuan_total[$__rate_interval]))',
      }),
      graph('Payments', 'ops', { '{{method}} {{outcome}}': rate('minijd_payments_total', 'method, outcome') }),
      graph(
        'Failed payments',
        'percentunit',
        {
          '{{method}}': `${rate('minijd_payments_total{outcome="failed"}', 'method')} / ${rate('minijd_payments_total{outcome="started"}', 'method')}`,
        },
        { bad: 0.1 },
      ),
    ],
    'People and goods': [
      graph('Sign-ups an hour', 'short', { 'sign-ups': '3600 * sum(rate(minijd_sign_ups_total[$__rate_interval]))' }),
      graph('Events', 'ops', { '{{event}}': `topk(10, ${rate('minijd_domain_events_total', 'event')})` }),
      graph('Age of the search index', 's', { lag: 'max(minijd_search_index_lag_seconds)' }, { bad: 60 }),
    ],
  },
};

export const ownBoards = [overview, gateway, subgraph, business];
