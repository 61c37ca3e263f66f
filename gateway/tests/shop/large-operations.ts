/** What a client may send as an operation. */
export interface LargeOperation {
  query: string;
  variables?: Record<string, unknown>;
}

/** Fragments on a product that spread each other along four paths back to a product: each triples the size. */
export function spreading(levels: number): string {
  const fragments = Array.from({ length: levels + 1 }, (_, level) => {
    const spread = (back: number) => (level >= back ? `...F${level - back}` : 'id');
    return `fragment F${level} on Product { name isFavorite canReview ratingSummary { average } seller { name }
      similar(first: 1) { ${spread(1)} } defaultSku { available product { ${spread(2)} } }
      reviews(first: 1) { nodes { rating product { ${spread(3)} } } }
      category { products(first: 1) { nodes { ${spread(3)} } } } }`;
  });
  return fragments.join('\n');
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (count: number, start: string, inner: string, end: string) =>
  `${start.repeat(count)}${inner}${end.repeat(count)}`;
const PRODUCT = 'id name slug description price { amount currency } seller { id name } cover { url width height }';

/** Operations beyond the limits, each in a different way. */
export const TOO_LARGE: Record<string, LargeOperation> = {
  'fragments that spread each other': { query: `{ product(slug: "x") { ...F10 } } ${spreading(10)}` },
  'more of them than numbers can count': {
    query: `{ product(slug: "x") { ...D400 } } ${times(401, doubling)}`,
  },
  'many aliases of a nested fragment': {
    query: `{ ${times(55, (i) => `p${i}: product(slug: "y${i}") { ...F4 }`)} } ${spreading(4)}`,
  },
  'many aliases of a wide fragment': {
    query: `{ ${times(60, (i) => `p${i}: product(slug: "y${i}") { ...W ...W ...W }`)} } fragment W on Product { ${PRODUCT} }`,
  },
  'many levels': { query: `{ product(slug: "x") { ${nested(200, 'similar { ', 'id', '}')} } }` },
  'many levels of fragments': { query: `{ product(slug: "x") { ${nested(700, '... { id ', 'id', '}')} } }` },
  'lists in lists': {
    query: '{ products(first: 100) { nodes { similar { similar { similar { similar { id } } } } } } }',
  },
  'many introspections': {
    query: `{ ${times(30, (i) => `a${i}: __schema { types { fields { name type { name } } } }`)} }`,
  },
  'many types, deep': {
    query: `{ ${times(50, (i) => `t${i}: __type(name: "Query") { ...T }`)} } fragment T on __Type { fields { args { type { ofType { fields { name args { name type { name } } } } } } type { fields { name args { name type { name } } } ofType { fields { name args { name type { name } } } } } } }`,
  },
  'long lists in variables': {
    query: 'query($ids: [ID!]!) { skus(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 25_000 }, (_, i) => `${i}`) },
  },
  'deep variables': {
    query: 'query($ids: [ID!]!) { skus(ids: $ids) { id } }',
    variables: { ids: JSON.parse(nested(5000, '[', '', ']')) },
  },
  'a long text': { query: `{ product(slug: "${'x'.repeat(33_000)}") { id } }` },
};

/** Doubles what it spreads. */
function doubling(level: number): string {
  return level === 0
    ? 'fragment D0 on Product{id}'
    : `fragment D${level} on Product{...D${level - 1} ...D${level - 1}}`;
}

/** The largest allowed operations, and others that are expensive for one part; `index` makes each a new text. */
export const HARD: Record<string, (index: number) => LargeOperation> = {
  'the largest plan': (index) => ({ query: `{ p${index}: product(slug: "x") { ...F6 } } ${spreading(6)}` }),
  'many fetches side by side': (index) => ({
    query: `{ ${times(20, (i) => `p${i}x${index}: product(slug: "y${i}") { ...F2 }`)} } ${spreading(2)}`,
  }),
  'a wide object': (index) => ({
    query: `{ ${times(55, (i) => `p${i}x${index}: product(slug: "y${i}") { ${PRODUCT} }`)} }`,
  }),
  'one field, again and again': (index) => ({
    query: `{ product(slug: "x") { a${index}: id ${'name '.repeat(1800)} } }`,
  }),
  'fields that conflict': (index) => ({ query: `{ ${times(400, (i) => `a${index}: product(slug: "${i}") { id }`)} }` }),
  'objects to be merged': (index) => ({
    query: `{ product(slug: "x") { a${index}: id ${'similar(first: 1) { id name seller { name } } '.repeat(300)} } }`,
  }),
  'many conditions': (index) => ({
    query: `query(${times(30, (i) => `$c${i}: Boolean!`)}) { a${index}: product(slug: "x") { id
      ${times(30, (i) => `... @include(if: $c${i}) { name similar(first: 1) { canReview } }`)} } }`,
    variables: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`c${i}`, (index + i) % 2 === 0])),
  }),
  'inline fragments in each other': (index) => ({
    query: `{ a${index}: product(slug: "x") { ${nested(48, `... { ${'id '.repeat(20)} `, 'id', '}')} } }`,
  }),
  introspection: (index) => ({ query: `{ a${index}: __schema { types { name fields { name type { name } } } } }` }),
};
