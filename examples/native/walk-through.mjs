// What an app does, with headers alone and nothing but Node: sign in, renew, fill a cart, order, pay, and watch.
const url = `${process.env.MINIJD_URL ?? 'http://localhost:4000'}/graphql`;
/** What an app keeps in the key chain. */
const kept = { guest: '', access: '', refresh: '', device: '' };

async function ask(query, variables = {}, again = true) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/graphql-response+json', 'accept-language': 'en' },
      ...{ 'apollographql-client-name': 'native-example', 'apollographql-client-version': '1.0.0' },
      ...(kept.guest && { 'x-guest-token': kept.guest }),
      ...(kept.access && { authorization: `Bearer ${kept.access}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  // The first change of a guest is answered with their token.
  kept.guest = response.headers.get('x-guest-token') ?? kept.guest;
  const { data, errors } = await response.json();
  if (response.status === 401 && again) {
    await renew();
    return ask(query, variables, false);
  }
  if (errors) throw new Error(`${errors[0].extensions?.code}: ${errors[0].message}`);
  return data;
}

/** Runs a mutation with `input`, its payload's `userErrors` thrown. */
async function change(name, type, input, selection) {
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`;
  const payload = (await ask(text, { input }))[name];
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload;
}

const TOKENS = 'tokens { accessToken refreshToken deviceToken }';
function keep({ tokens: { accessToken, refreshToken, deviceToken } }) {
  kept.access = accessToken;
  // Null when another request renewed the session at the same moment.
  kept.refresh = refreshToken ?? kept.refresh;
  kept.device = deviceToken ?? kept.device;
}

async function renew() {
  // A refresh token can be used once: the answer has the next one.
  keep(await change('refreshSession', 'RefreshSessionInput', { refreshToken: kept.refresh }, TOKENS));
  console.log('Session renewed');
}

/** Each event of a subscription, by server-sent events: one connection each, and no library. */
async function* events(query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'text/event-stream', 'accept-language': 'en' },
      authorization: `Bearer ${kept.access}`,
    },
    body: JSON.stringify({ query }),
  });
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = `${rest}${chunk}`.split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const data = /^data: ?(.*)$/m.exec(part)?.[1];
      if (part.includes('event: next') && data) yield JSON.parse(data).data;
    }
  }
}

// 1. A guest fills a cart.
const { products } = await ask('{ products(first: 1) { nodes { name skus { id } } } }');
const skuId = products.nodes[0].skus[0].id;
await change('addToCart', 'AddToCartInput', { skuId, quantity: 1 }, 'cart { totalQuantity }');
console.log(`Guest: ${products.nodes[0].name} is in the cart`);

// 2. They open an account, and sign in; the cart is theirs then.
const account = { email: `${crypto.randomUUID()}@example.com`, password: `a long password ${crypto.randomUUID()}` };
keep(await change('signUp', 'SignUpInput', account, TOKENS));
await ask('mutation { signOut { userErrors { code } } }');
kept.access = '';
keep(await change('signIn', 'SignInInput', { ...account, deviceToken: kept.device }, TOKENS));
console.log(`Signed in: ${(await ask('{ me { id } cart { totalQuantity } }')).cart.totalQuantity} in the cart`);

// 3. A quarter of an hour later the access token has expired; the request is repeated with a new one.
kept.access = `${kept.access.slice(0, -4)}AAAA`;
await ask('{ me { id } }');

// 4. They order and pay. Each attempt has a key of its own: sent twice with the same, it counts once.
const { address } = await change(
  'saveAddress',
  'AddressInput',
  {
    ...{ recipient: '林小满', phone: '13800000001', province: '北京市', city: '北京市', district: '朝阳区' },
    street: '望京街 8 号院 3 号楼 1202',
  },
  'address { id }',
);
const placing = { idempotencyKey: crypto.randomUUID(), addressId: address.id };
const { order } = await change('placeOrder', 'PlaceOrderInput', placing, 'order { id orderNo total { amount } }');
const repeated = await change('placeOrder', 'PlaceOrderInput', placing, 'order { id }');
console.log(`Ordered once: ${repeated.order.id === order.id}`);

// 5. The app watches the order while it is paid, and reads it again when the stream begins, so that nothing is missed.
const changes = events(`subscription { orderStatusChanged(orderId: "${order.id}") { status } }`);
const paid = (async () => {
  for await (const { orderStatusChanged } of changes) {
    console.log(`Status: ${orderStatusChanged.status}`);
    if (orderStatusChanged.status === 'PAID') return;
  }
})();
await new Promise((resolve) => setTimeout(resolve, 500));
const paying = {
  ...{ orderId: order.id, method: 'ALIPAY', idempotencyKey: crypto.randomUUID() },
  ...{ expectedTotal: order.total.amount, paymentToken: 'sandbox_pay' },
};
await change('payOrder', 'PayOrderInput', paying, 'payment { status }');
await paid;
process.exit(0);
