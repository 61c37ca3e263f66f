export const FIRST_OPERATION = `# The newest products, with prices and ratings from two different subgraphs.
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
