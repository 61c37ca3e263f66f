{{- define "engines.name" -}}
{{ .Release.Name | trimSuffix "-engines" | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "engines.selector" -}}
app.kubernetes.io/name: minijd-engines
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "engines.labels" -}}
{{ include "engines.selector" . }}
app.kubernetes.io/part-of: minijd
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "engines.secretKey" -}}
{ name: {{ .name }}, valueFrom: { secretKeyRef: { name: {{ .secret }}, key: {{ .key }} } } }
{{- end }}

{{/* What each server needs: its account, command, environment, port, folder, probe. */}}
{{- define "engines.servers" -}}
postgres:
  port: 5432
  user: 999
  folder: /var/lib/postgresql
  writable: [/tmp, /var/run/postgresql]
  command: [docker-entrypoint.sh, postgres, -c, random_page_cost=1.1, -c, max_connections={{ .Values.servers.postgres.connections }}, -c, shared_buffers=256MB]
  environment:
    - { name: POSTGRES_USER, value: minijd }
    - { name: POSTGRES_DB, value: minijd }
    - {{ include "engines.secretKey" (dict "name" "POSTGRES_PASSWORD" "secret" .Values.secret "key" "DATABASE_OWNER_PASSWORD") }}
  probe: [pg_isready, --username, minijd]
redis:
  port: 6379
  user: 999
  writable: [/data]
  # Live topics, limits and revoked sessions: a restart may lose them, but none may be evicted when memory is full.
  command:
    - sh
    - -c
    - exec redis-server --save '' --appendonly no --maxmemory {{ .Values.servers.redis.maxmemory }} --maxmemory-policy noeviction{{ if .Values.servers.redis.password }} --requirepass "$REDIS_PASSWORD"{{ end }}
  environment:
    {{- if .Values.servers.redis.password }}
    - {{ include "engines.secretKey" (dict "name" "REDIS_PASSWORD" "secret" .Values.secret "key" "REDIS_PASSWORD") }}
    - {{ include "engines.secretKey" (dict "name" "REDISCLI_AUTH" "secret" .Values.secret "key" "REDIS_PASSWORD") }}
    {{- else }} []
    {{- end }}
  probe: [sh, -c, redis-cli ping | grep --quiet PONG]
elasticsearch:
  port: 9200
  user: 1000
  folder: /usr/share/elasticsearch/data
  # It writes a key store into its folder of settings.
  writableRoot: true
  command: [/usr/local/bin/docker-entrypoint.sh, eswrapper]
  environment:
    - { name: discovery.type, value: single-node }
    - { name: xpack.security.enabled, value: 'false' }
    # Needs no setting of the node's kernel.
    - { name: node.store.allow_mmap, value: 'false' }
    - { name: ES_JAVA_OPTS, value: -Xms{{ .Values.servers.elasticsearch.heap }} -Xmx{{ .Values.servers.elasticsearch.heap }} }
  probe: [curl, --fail, --silent, 'http://localhost:9200/_cluster/health']
media:
  port: 9000
  user: 1000
  folder: /data
  writable: [/tmp]
  # Each folder is a bucket.
  command: [sh, -c, mkdir -p /data/minijd && exec minio server /data]
  environment:
    - {{ include "engines.secretKey" (dict "name" "MINIO_ROOT_USER" "secret" .Values.secret "key" "S3_ACCESS_KEY") }}
    - {{ include "engines.secretKey" (dict "name" "MINIO_ROOT_PASSWORD" "secret" .Values.secret "key" "S3_SECRET_KEY") }}
  probe: [mc, ready, local]
{{- end }}
