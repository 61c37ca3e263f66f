import { type Board, graph, number } from './panels.ts';

/* From the exporters of others: postgres_exporter, redis_exporter, elasticsearch_exporter. */

const postgresql: Board = {
  uid: 'postgresql',
  title: 'PostgreSQL',
  rows: {
    Now: [
      number('Up', 'short', 'min(pg_up)'),
      number('Connections in use', 'percentunit', 'sum(pg_stat_activity_count) / max(pg_settings_max_connections)', {
        bad: 0.8,
      }),
      number('Longest transaction', 's', 'max(pg_stat_activity_max_tx_duration)', { bad: 60 }),
      number(
        'Read from memory',
        'percentunit',
        'sum(rate(pg_stat_database_blks_hit[5m])) / (sum(rate(pg_stat_database_blks_hit[5m])) + sum(rate(pg_stat_database_blks_read[5m])))',
      ),
      number('Replica behind', 's', 'max(pg_replication_lag_seconds) or vector(0)', { bad: 30 }),
      number('Size', 'bytes', 'sum(pg_database_size_bytes)'),
    ],
    Work: [
      graph('Transactions', 'ops', {
        committed: 'sum(rate(pg_stat_database_xact_commit[$__rate_interval]))',
        'rolled back': 'sum(rate(pg_stat_database_xact_rollback[$__rate_interval]))',
      }),
      graph('Rows', 'ops', {
        fetched: 'sum(rate(pg_stat_database_tup_fetched[$__rate_interval]))',
        inserted: 'sum(rate(pg_stat_database_tup_inserted[$__rate_interval]))',
        updated: 'sum(rate(pg_stat_database_tup_updated[$__rate_interval]))',
        deleted: 'sum(rate(pg_stat_database_tup_deleted[$__rate_interval]))',
      }),
      graph('Connections', 'short', { '{{state}}': 'sum by (state) (pg_stat_activity_count)' }),
      graph('Locks', 'short', { '{{mode}}': 'sum by (mode) (pg_locks_count) > 0' }),
      graph('Deadlocks', 'ops', { deadlocks: 'sum(rate(pg_stat_database_deadlocks[$__rate_interval]))' }, { bad: 0.1 }),
      graph('Sorted and joined on disk', 'bytes', {
        bytes: 'sum(rate(pg_stat_database_temp_bytes[$__rate_interval]))',
      }),
    ],
    'Write-ahead log': [
      graph('Archived', 'short', {
        archived: 'sum(increase(pg_stat_archiver_archived_count[1h]))',
        failed: 'sum(increase(pg_stat_archiver_failed_count[1h]))',
      }),
      graph('Dead rows', 'short', { '{{relname}}': 'topk(10, sum by (relname) (pg_stat_user_tables_n_dead_tup))' }),
      graph('As the shop sees it: statements, 95 %', 's', {
        '{{subgraph}}':
          'histogram_quantile(0.95, sum by (subgraph, le) (rate(minijd_sql_statement_duration_seconds_bucket[$__rate_interval])))',
      }),
    ],
  },
};

const redis: Board = {
  uid: 'redis',
  title: 'Redis',
  rows: {
    Now: [
      number('Up', 'short', 'min(redis_up)'),
      number('Memory in use', 'percentunit', 'sum(redis_memory_used_bytes) / sum(redis_memory_max_bytes)', {
        bad: 0.8,
      }),
      number('Clients', 'short', 'sum(redis_connected_clients)'),
      number('Refused connections', 'short', 'sum(increase(redis_rejected_connections_total[1h]))', { bad: 1 }),
    ],
    Work: [
      graph('Commands a second', 'ops', {
        '{{cmd}}': 'topk(10, sum by (cmd) (rate(redis_commands_total[$__rate_interval])))',
      }),
      graph('Time of a command', 's', {
        '{{cmd}}':
          'topk(10, sum by (cmd) (rate(redis_commands_duration_seconds_total[$__rate_interval])) / sum by (cmd) (rate(redis_commands_total[$__rate_interval])))',
      }),
      graph('Keys', 'short', { '{{db}}': 'sum by (db) (redis_db_keys) > 0' }),
      graph('Memory', 'bytes', { used: 'sum(redis_memory_used_bytes)', most: 'sum(redis_memory_max_bytes)' }),
      graph(
        'Keys that ended',
        'ops',
        {
          expired: 'sum(rate(redis_expired_keys_total[$__rate_interval]))',
          evicted: 'sum(rate(redis_evicted_keys_total[$__rate_interval]))',
        },
        { description: 'None may be evicted: a limit or a revoked session would be forgotten.' },
      ),
      graph('Network', 'bytes', {
        in: 'sum(rate(redis_net_input_bytes_total[$__rate_interval]))',
        out: 'sum(rate(redis_net_output_bytes_total[$__rate_interval]))',
      }),
    ],
  },
};

const elasticsearch: Board = {
  uid: 'elasticsearch',
  title: 'Elasticsearch',
  rows: {
    Now: [
      number('Nodes', 'short', 'max(elasticsearch_cluster_health_number_of_nodes)'),
      number('Red', 'short', 'max(elasticsearch_cluster_health_status{color="red"})', { bad: 1 }),
      number('Shards without a node', 'short', 'max(elasticsearch_cluster_health_unassigned_shards)', { bad: 1 }),
      number('Products found', 'short', 'max(elasticsearch_indices_docs)'),
      number('Age of the index', 's', 'max(minijd_search_index_lag_seconds)', { bad: 60 }),
    ],
    Work: [
      graph('Searches a second', 'ops', {
        '{{name}}': 'sum by (name) (rate(elasticsearch_indices_search_query_total[$__rate_interval]))',
      }),
      graph('Time of a search', 's', {
        '{{name}}':
          'sum by (name) (rate(elasticsearch_indices_search_query_time_seconds[$__rate_interval])) / sum by (name) (rate(elasticsearch_indices_search_query_total[$__rate_interval]))',
      }),
      graph('Indexing', 'ops', {
        '{{name}}': 'sum by (name) (rate(elasticsearch_indices_indexing_index_total[$__rate_interval]))',
      }),
      graph(
        'Rejected',
        'ops',
        { '{{type}}': 'sum by (type) (rate(elasticsearch_thread_pool_rejected_count[$__rate_interval])) > 0' },
        { bad: 0.1 },
      ),
      graph(
        'Heap',
        'percentunit',
        {
          '{{name}}':
            'sum by (name) (elasticsearch_jvm_memory_used_bytes{area="heap"}) / sum by (name) (elasticsearch_jvm_memory_max_bytes{area="heap"})',
        },
        { bad: 0.85 },
      ),
      graph('Disk that is free', 'bytes', {
        '{{name}}': 'min by (name) (elasticsearch_filesystem_data_available_bytes)',
      }),
    ],
  },
};

export const engineBoards = [postgresql, redis, elasticsearch];
