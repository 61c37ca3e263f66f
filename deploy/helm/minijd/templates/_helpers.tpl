{{- define "minijd.name" -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "minijd.labels" -}}
app.kubernetes.io/name: minijd
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: minijd
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "minijd.selector" -}}
app.kubernetes.io/name: minijd
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "minijd.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end -}}
{{- end }}

{{/* A process with what it has by default, as JSON. */}}
{{- define "minijd.process" -}}
{{ mergeOverwrite (deepCopy .root.Values.defaults) (index .root.Values.processes .component) | toJson }}
{{- end }}

{{/* Engines a process uses become labels of its pods, by which the engines know them. */}}
{{- define "minijd.uses" -}}
{{- range .uses }}
minijd/uses-{{ . }}: 'true'
{{- end }}
{{- end }}

{{- define "minijd.secretKey" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key | default .name }}
      {{- if .optional }}
      optional: true
      {{- end }}
{{- end }}

{{- define "minijd.databaseEnvironment" -}}
{{- with .root.Values.postgres }}
{{- $at := printf "%s:%v/%s%s" .host .port .database .parameters }}
{{ include "minijd.secretKey" (dict "name" "DATABASE_PASSWORD" "key" .services.key "secret" (.services.secret | default $.root.Values.secret)) }}
- name: DATABASE_URL
  value: {{ printf "postgresql://%s:$(DATABASE_PASSWORD)@%s" .services.role $at | quote }}
{{- if $.owner }}
{{ include "minijd.secretKey" (dict "name" "DATABASE_OWNER_PASSWORD" "key" .owner.key "secret" (.owner.secret | default $.root.Values.secret)) }}
- name: DATABASE_OWNER_URL
  value: {{ printf "postgresql://%s:$(DATABASE_OWNER_PASSWORD)@%s" .owner.role $at | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "minijd.redisEnvironment" -}}
{{- with .root.Values.redis }}
{{- if .password }}
{{ include "minijd.secretKey" (dict "name" "REDIS_PASSWORD" "secret" $.root.Values.secret) }}
{{- end }}
- name: REDIS_URL
  value: {{ .url | quote }}
{{- end }}
{{- end }}

{{- define "minijd.searchEnvironment" -}}
{{- with .root.Values.elasticsearch }}
{{- if .password.secret }}
{{ include "minijd.secretKey" (dict "name" "ELASTICSEARCH_PASSWORD" "key" .password.key "secret" .password.secret) }}
{{- end }}
{{- if .url }}
- name: ELASTICSEARCH_URL
  value: {{ .url | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "minijd.mediaEnvironment" -}}
{{- with .root.Values.media }}
- name: S3_ENDPOINT
  value: {{ .endpoint | quote }}
- name: S3_BUCKET
  value: {{ .bucket | quote }}
- name: S3_REGION
  value: {{ .region | quote }}
{{ include "minijd.secretKey" (dict "name" "S3_ACCESS_KEY" "secret" $.root.Values.secret) }}
{{ include "minijd.secretKey" (dict "name" "S3_SECRET_KEY" "secret" $.root.Values.secret) }}
{{- end }}
{{- end }}

{{/* The environment of a process: where its neighbours and engines are, its secrets and settings. */}}
{{- define "minijd.environment" -}}
{{- $process := .process }}
{{- if .port }}
- name: PORT
  value: '4000'
{{- end }}
{{- range $process.calls }}
{{- $url := printf "http://%s-%s:4000" (include "minijd.name" $.root) . }}
{{- if eq $.component "web" }}
- name: GRAPHQL_URL
  value: {{ $url }}/graphql
{{- else }}
- name: {{ upper . }}_URL
  value: {{ $url }}
{{- end }}
{{- end }}
{{- if has "postgres" $process.uses }}
{{- include "minijd.databaseEnvironment" (dict "root" .root "owner" (not .root.Values.migrations.enabled)) }}
{{- end }}
{{- if has "redis" $process.uses }}
{{- include "minijd.redisEnvironment" . }}
{{- end }}
{{- if has "elasticsearch" $process.uses }}
{{- include "minijd.searchEnvironment" . }}
{{- end }}
{{- if has "media" $process.uses }}
{{- include "minijd.mediaEnvironment" . }}
{{- end }}
{{- range $process.secrets }}
{{ include "minijd.secretKey" (dict "name" . "secret" $.root.Values.secret) }}
{{- end }}
{{- range $process.optionalSecrets }}
{{ include "minijd.secretKey" (dict "name" . "secret" $.root.Values.secret "optional" true) }}
{{- end }}
{{- range $name, $value := mergeOverwrite (deepCopy .root.Values.settings) $process.settings }}
{{- if ne (toString $value) "" }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "minijd.podSecurity" -}}
automountServiceAccountToken: false
# Names of services would become environment variables that settings do not expect.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "minijd.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}
