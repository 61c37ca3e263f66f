const FIRST_OPERATION = `# The newest products, with prices and ratings from two different subgraphs.
query NewestProducts {
  products(first: 5) {
    nodes {
      id
      name
      price { formatted }
      ratingSummary { average count }
    }
  }
}
`;

const OPTIONS = {
  target: '#sandbox',
  initialState: {
    document: FIRST_OPERATION,
    variables: {},
    headers: { 'accept-language': 'en' },
    includeCookies: true,
    pollForSchemaUpdates: false,
  },
  runTelemetry: false,
};

/** Apollo Sandbox on this endpoint, its first operation, headers and subscription address set. */
export function sandboxPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>MiniJD GraphQL</title>
<style>
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
  #sandbox { position: absolute; inset: 0; }
  #sandbox:empty { display: none; }
  #sandbox iframe { width: 100%; height: 100%; border: 0; }
  .offline { position: fixed; right: 12px; bottom: 12px; z-index: 1; padding: 4px 10px; border-radius: 6px;
    background: #1b2240; color: #fff; font-size: 13px; }
  main { padding: 10vh 24px; max-width: 40rem; margin: auto; }
</style>
</head>
<body>
<main>
  <h1>MiniJD GraphQL</h1>
  <p>Apollo Sandbox comes from the internet; when it does not load, use the <a href="/explorer">offline explorer</a>.</p>
</main>
<div id="sandbox"></div>
<a class="offline" href="/explorer">Offline explorer</a>
<script src="https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js"></script>
<script>
  if (window.EmbeddedSandbox) new window.EmbeddedSandbox({
    ...${JSON.stringify(OPTIONS).replaceAll('<', '\\u003c')},
    initialEndpoint: location.origin + '/graphql',
    initialSubscriptionEndpoint: location.origin.replace(/^http/, 'ws') + '/graphql',
  });
</script>
</body>
</html>
`;
}
