/** Something that compiled operations do not cover; `ApolloGateway` executes it as it always does. */
export class UnusualPlan extends Error {
  override name = 'UnusualPlan';
}
