export { calls, engines, gateway, graphql, http, jobs, postgres, shop, subgraph } from './metrics/catalogue.ts';
export { metricsTable } from './metrics/described.ts';
export { every, type Reading, registry, type Sample } from './metrics/registry.ts';
export { type MetricsPlace, type MetricsServer, serveMetrics } from './metrics/serve-metrics.ts';
export { metricsOfWorkers, tellMetricsToPrimary } from './metrics/worker-metrics.ts';
