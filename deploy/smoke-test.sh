#!/usr/bin/env bash
# Whether a shop works from outside, for a deployment: deploy/smoke-test.sh https://shop.example
set -euo pipefail
url=${1%/}

# Pods may still be taken over: half a minute is enough.
ask() {
  curl --silent --show-error --fail --location --retry 10 --retry-delay 3 --retry-all-errors --max-time 10 "$@"
}
graph() {
  ask --header 'content-type: application/json' --data "{\"query\":\"$1\"}" "$url/graphql"
}
holds() {
  [[ $2 == *"$3"* ]] || { echo "FAILED $1: ${2:0:300}" >&2; exit 1; }
  echo "ok     $1"
}

holds 'it is ready' "$(ask "$url/readyz")" '"status":"ok"'
holds 'the home page is drawn by the server' "$(ask "$url/")" '<main'
holds 'the graph answers' "$(graph '{ __typename }')" '{"data":{"__typename":"Query"}'
# Every subgraph but search and cart is behind this one.
holds 'products are found' "$(graph '{ products(first: 1) { nodes { id name } } }')" '"nodes":[{"id":'
holds 'search answers' "$(graph '{ search(input: { text: \"a\" }) { total } }')" '"data":{'
holds 'a wrong operation is refused' "$(curl --silent --header 'content-type: application/json' --data '{"query":"{ nothing }"}' "$url/graphql")" '"errors"'
