/** The plan cannot be compiled; `ApolloGateway` executes it. */
export class UnsupportedPlan extends Error {
  override name = 'UnsupportedPlan';
}
