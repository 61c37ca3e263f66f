#!/usr/bin/env bash
# A guest reads the catalogue and fills a cart, with curl alone.
set -euo pipefail
url="${MINIJD_URL:-http://localhost:4000}/graphql"
answer="$(mktemp -d)"
trap 'rm -r "$answer"' EXIT

# One value of an answer, such as: value skus.id
value() { node -pe 'process.argv[1].split(".").reduce((at, name) => at[name], JSON.parse(fs.readFileSync(0)))' "$1"; }

ask() { # ask '{"query": …}' [curl's options]
  local body="$1"
  shift
  curl -sS "$url" -H 'content-type: application/json' -H 'accept-language: en' -H 'apollographql-client-name: curl-example' "$@" -d "$body"
}

ask '{"query":"{ products(first: 1) { nodes { name price { formatted } skus { id } } } }"}' > "$answer/products"
echo "Product: $(value data.products.nodes.0.name < "$answer/products") for $(value data.products.nodes.0.price.formatted < "$answer/products")"
sku="$(value data.products.nodes.0.skus.0.id < "$answer/products")"

# The first change of a guest is answered with a token, which keeps the cart theirs.
add='mutation Add($input: AddToCartInput!) { addToCart(input: $input) { cart { totalQuantity } userErrors { code message field } } }'
ask "{\"query\":\"$add\",\"variables\":{\"input\":{\"skuId\":\"$sku\",\"quantity\":2}}}" -D "$answer/headers" > "$answer/added"
echo "In the cart: $(value data.addToCart.cart.totalQuantity < "$answer/added")"
guest="$(tr -d '\r' < "$answer/headers" | sed -n 's/^x-guest-token: //pI')"

ask '{"query":"{ cart { subtotal { amount currency } } }"}' -H "x-guest-token: $guest" > "$answer/cart"
echo "Subtotal: $(value data.cart.subtotal.amount < "$answer/cart") $(value data.cart.subtotal.currency < "$answer/cart")"

# Queries also go by GET, where caches can hold them.
curl -sS -G "$url" -H 'accept: application/json' --data-urlencode 'query={ categories { slug } }' > "$answer/categories"
echo "First category: $(value data.categories.0.slug < "$answer/categories")"

# A stream of server-sent events; curl ends after its time.
watch="subscription { stockChanged(skuIds: [\"$sku\"]) { available } }"
curl -sSN -G "$url" -H 'accept: text/event-stream' --data-urlencode "query=$watch" --max-time 1 -o "$answer/events" -w 'Stream: %{http_code} %{content_type}\n' 2> "$answer/timeout" || true
