import type { Graph, Thing } from './graph.ts';

const users: Thing[] = [
  { __typename: 'User', id: 'u1', email: 'ann@x.example', name: 'Ann', address: { city: 'Ulm', zip: '89073' } },
  { __typename: 'User', id: 'u2', email: 'bo@x.example', name: null, address: null },
  { __typename: 'User', id: 'u3', email: 'cy@x.example', name: 'Cy', address: { city: 'Bonn', zip: null } },
];
users[1]!.manager = users[0];
users[2]!.manager = users[1];

const companies: Thing[] = [
  { __typename: 'Company', id: 'c1', country: { code: 'CN' }, name: 'Aurora', headquarters: 'Hangzhou' },
  // The same id in another country: only the whole key tells them apart.
  { __typename: 'Company', id: 'c1', country: { code: 'DE' }, name: 'Nord', headquarters: 'Kiel' },
];
const warehouses: Thing[] = [
  { __typename: 'Warehouse', id: 'w1', name: 'East' },
  { __typename: 'Warehouse', id: 'w2', name: null },
];
const product = (n: number, more: Thing): Thing => ({
  ...{ __typename: 'Product', upc: `p${n}`, sku: { code: `s${n}`, region: 'EU' }, name: `Product ${n}` },
  ...{ price: n * 100, weight: n / 2, kind: n % 2 ? 'BOOK' : 'TOY', tags: [['a', `t${n}`], []] },
  ...{ dimensions: { length: n, width: 2 * n, height: n === 1 ? null : 3 }, maker: companies[n % 2] },
  ...{ inStock: n !== 2, warehouse: warehouses[0], ...more },
});
const products: Thing[] = [
  product(1, { next: 'p2' }),
  product(2, { price: null, warehouse: null }),
  product(3, { sku: { code: 's1', region: 'US' }, warehouse: warehouses[1] }),
  product(4, { dimensions: null, tags: null, inStock: null }),
];
const review = (n: number, upc: string, email: string | null, stars: number): Thing => ({
  ...{ __typename: 'Review', id: `r${n}`, body: `Review ${n}`, stars, authorEmail: email },
  product: products.find((one) => one.upc === upc),
});
const reviews: Thing[] = [
  review(1, 'p1', 'ann@x.example', 5),
  review(2, 'p1', 'bo@x.example', 2),
  review(3, 'p2', null, 4),
  // Of somebody who left.
  review(4, 'p3', 'gone@x.example', 1),
];
const media: Thing[] = [
  { __typename: 'Film', id: 'm1', title: 'Rain', minutes: 91, likes: 7 },
  { __typename: 'Song', id: 'm2', title: 'Sun', artist: users[2], likes: 0 },
];
const things = [products[0], companies[1], null, products[2]];
const named = [companies[0], products[1]];

const fails = (message: string) => () => {
  throw new Error(message);
};

/**
 * A shop in six subgraphs: keys of several fields, nested and alternative ones; fields that require others, also over
 * two subgraphs; provided, shared and overridden fields; an interface that is an entity and an object elsewhere; unions,
 * nulls, errors.
 */
export const store: Graph = {
  subgraphs: {
    accounts: `
      type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String manager: User
        reports: [User!]! address: Address greeting(word: String! = "Hello", times: Int): String }
      type Address { city: String! zip: String }
      type Query { me: User user(id: ID!): User users: [User] }
      type Mutation { rename(id: ID!, name: String!): User count: Int! }`,
    products: `
      interface Named { name: String }
      interface Media @key(fields: "id") { id: ID! title: String! }
      type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }
      type Song implements Media @key(fields: "id") { id: ID! title: String! artist: User }
      type User @key(fields: "id", resolvable: false) { id: ID! }
      enum Kind { BOOK TOY }
      input Range { from: Int = 0 to: Int }
      type Sku @shareable { code: String! region: String! }
      type Dimensions @shareable { length: Int! width: Int! height: Int }
      type Country @shareable { code: ID! }
      type Company implements Named @key(fields: "id country { code }") { id: ID! country: Country! name: String }
      type Product implements Named @key(fields: "upc") @key(fields: "sku { code region }") {
        upc: ID! sku: Sku! name: String @shareable price: Int weight: Float dimensions: Dimensions tags: [[String!]!]
        maker: Company! kind: Kind next: Product inStock: Boolean @deprecated broken: String strict: Strict }
      type Strict { must: String! }
      union Thing = Product | Company
      type Query { products(kinds: [Kind!], price: Range): [Product!]! product(upc: ID!): Product things: [Thing]
        named: [Named!] media: [Media!]! failing: [Product!] hidden: String @inaccessible version: Int! @shareable }
      type Mutation { count2: Int! }`,
    reviews: `
      type Review @key(fields: "id") { id: ID! body: String! stars: Int! product: Product! @provides(fields: "name")
        author: User subject: Subject! }
      type Product @key(fields: "upc") { upc: ID! name: String @external reviews(minStars: Int): [Review!]!
        rating: Float latest: Review }
      type User @key(fields: "email") { email: String! reviews: [Review!]! }
      union Subject = Product | User
      type Query { reviews(ids: [ID!]): [Review] version: Int! @shareable }`,
    inventory: `
      type Sku @shareable { code: String! region: String! }
      type Dimensions @shareable { length: Int! width: Int! }
      type Product @key(fields: "sku { code region }") { sku: Sku! price: Int @external weight: Float @external
        dimensions: Dimensions @external inStock: Boolean @override(from: "products")
        freight: Int @requires(fields: "price weight") volume: Int @requires(fields: "dimensions { length width }")
        warehouse: Warehouse }
      type Warehouse @key(fields: "id") { id: ID! }`,
    shipping: `
      type Country @shareable { code: ID! }
      type Company @key(fields: "id country { code }") { id: ID! country: Country! headquarters: String! }
      type Warehouse @key(fields: "id") { id: ID! name: String! products: [Product!]! }
      type Product @key(fields: "upc") { upc: ID! freight: Int @external days: Int @requires(fields: "freight") }
      type Query { warehouses: [Warehouse!] }`,
    likes: `
      type Media @key(fields: "id") @interfaceObject { id: ID! likes: Int! }
      type Query { popular: [Media!]! }`,
  },
  entities: [...users, ...companies, ...warehouses, ...products, ...reviews, ...media],
  resolvers: {
    Query: {
      me: () => users[0],
      user: (_, { id }) => users.find((one) => one.id === id),
      users: () => [...users, null],
      products: (_, { kinds, price }) =>
        products.filter((one) => (kinds?.includes(one.kind) ?? true) && (!price || (one.price ?? 0) >= price.from)),
      product: (_, { upc }) => products.find((one) => one.upc === upc),
      things: () => things,
      named: () => named,
      media: () => media,
      failing: fails('failing'),
      version: () => 3,
      reviews: (_, { ids }) => (ids ? ids.map((id: string) => reviews.find((one) => one.id === id)) : reviews),
      warehouses: () => warehouses,
      popular: () => [media[1], media[0]],
    },
    Mutation: {
      rename: (_, { id, name }) => ({ ...users.find((one) => one.id === id), name }),
      count: () => 1,
      count2: () => 2,
    },
    User: {
      reports: ({ id }) => users.filter((one) => one.manager?.id === id),
      greeting: ({ name }, { word, times }) => `${word} ${name}`.repeat(times ?? 1),
      reviews: ({ email }) => reviews.filter((one) => one.authorEmail === email),
    },
    Product: {
      next: ({ next }) => products.find((one) => one.upc === next),
      broken: fails('broken'),
      strict: () => ({ must: null }),
      reviews: ({ upc }, { minStars }) =>
        reviews.filter((one) => one.product.upc === upc && one.stars >= (minStars ?? 0)),
      rating: ({ upc }) => {
        if (upc === 'p3') throw new Error('no rating');
        return upc === 'p4' ? null : 4.5;
      },
      latest: ({ upc }) => reviews.findLast((one) => one.product.upc === upc),
      freight: ({ price, weight }) => (price === null ? null : Math.round(price * weight)),
      volume: ({ dimensions }) => (dimensions ? dimensions.length * dimensions.width : null),
      days: ({ freight, price, weight }) => {
        const cost = freight === undefined ? (price === null ? null : Math.round(price * weight)) : freight;
        return cost === null ? null : 1 + (cost % 7);
      },
    },
    Review: {
      author: ({ authorEmail }) => users.find((one) => one.email === authorEmail),
      subject: ({ product, authorEmail, stars }) =>
        stars > 3
          ? product
          : { __typename: 'User', email: authorEmail, ...users.find((one) => one.email === authorEmail) },
    },
    Warehouse: { products: ({ id }) => products.filter((one) => one.warehouse?.id === id) },
  },
};
