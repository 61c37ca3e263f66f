// What relay-compiler reads. In an application these tags stand in its components, and babel-plugin-relay replaces them
// by the generated documents; the program beside this file imports those itself, so that it runs without a build.
import { graphql } from 'relay-runtime';

export const product = () => graphql`
  fragment documents_product on Product @refetchable(queryName: "documentsProductRefetchQuery") {
    name
    price {
      formatted
    }
    skus {
      code
      available
    }
  }
`;

/** A list that grows by pages, itself read again by the id of its product. */
export const reviews = () => graphql`
  fragment documents_reviews on Product
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "documentsReviewsPageQuery") {
    reviews(first: $count, after: $cursor) @connection(key: "documents_reviews") {
      edges {
        node {
          rating
          content
        }
      }
    }
  }
`;

export const page = () => graphql`
  query documentsPageQuery($slug: String!) {
    product(slug: $slug) {
      ...documents_product
      ...documents_reviews
    }
  }
`;
