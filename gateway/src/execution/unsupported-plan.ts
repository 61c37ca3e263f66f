/** Something that compiled operations do not cover; `ApolloGateway` executes it as it always does. */
export class UnsupportedPlan extends Error {
  override name = 'UnsupportedPlan';
}
