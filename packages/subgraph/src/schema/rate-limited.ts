import { DirectiveLocation, GraphQLDirective, GraphQLInt, GraphQLNonNull } from 'graphql';
import { Directive } from 'type-graphql';

/**
 * A root field that one person, or all guests of one network together, may ask for so many times in any so many
 * seconds; each alias counts. The gateway refuses more with 429.
 */
export function RateLimited(max: number, seconds: number): MethodDecorator & PropertyDecorator {
  return Directive(`@rateLimit(max: ${max}, seconds: ${seconds})`);
}

/** How `@rateLimit` gets into the supergraph. */
export const RATE_LIMIT_LINK = `@link(url: "https://minijd.dev/rateLimit/v0.1", import: ["@rateLimit"])
@composeDirective(name: "@rateLimit")`;

export const rateLimit = new GraphQLDirective({
  name: 'rateLimit',
  description: 'How many times in so many seconds a person, or a network of guests, may ask for a root field.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    max: { type: new GraphQLNonNull(GraphQLInt) },
    seconds: { type: new GraphQLNonNull(GraphQLInt) },
  },
});
