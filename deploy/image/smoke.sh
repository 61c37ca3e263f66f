#!/usr/bin/env bash
# Opens the shop of docker-compose.yml with the image minijd:local, fills it, and tries it from outside.
set -euo pipefail
cd "$(dirname "$0")/../.."
for name in SERVICE_SECRET SESSION_SECRET PARTNER_WEBHOOK_SECRET POSTGRES_PASSWORD DATABASE_PASSWORD S3_SECRET_KEY; do
  export "$name=$(openssl rand -hex 32)"
done
export ALLOW_SANDBOX=true
trap 'docker compose logs --tail 30; docker compose --profile seed down --volumes' EXIT
docker compose up --detach --wait --no-build
docker compose run --rm --no-deps seed
deploy/smoke-test.sh http://localhost:4000
trap 'docker compose --profile seed down --volumes' EXIT
