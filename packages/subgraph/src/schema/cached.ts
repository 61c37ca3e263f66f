import { DirectiveLocation, GraphQLDirective, GraphQLEnumType, GraphQLInt } from 'graphql';
import { Directive } from 'type-graphql';

type Decorator = ClassDecorator & MethodDecorator & PropertyDecorator;

/**
 * The objects of a type, or a field, are the same for everybody who is not signed in, and may be kept for some seconds.
 * What has neither this nor `PerPerson` is never kept.
 */
export function Cached(seconds: number): Decorator {
  return Directive(`@cacheControl(maxAge: ${seconds})`) as Decorator;
}

/** A field that depends on who is signed in, and on nothing else of the viewer: all guests see the same. */
export function PerPerson(seconds: number): Decorator {
  return Directive(`@cacheControl(maxAge: ${seconds}, scope: PRIVATE)`) as Decorator;
}

/** How `@cacheControl` gets into the supergraph. */
export const CACHE_CONTROL_LINK = `@link(url: "https://minijd.dev/cacheControl/v0.1", import: ["@cacheControl", "CacheControlScope"])
@composeDirective(name: "@cacheControl")`;

const scope = new GraphQLEnumType({
  name: 'CacheControlScope',
  description: 'For whom an answer may be kept.',
  values: { PUBLIC: { description: 'For everybody.' }, PRIVATE: { description: 'For one person.' } },
});

export const cacheControl = new GraphQLDirective({
  name: 'cacheControl',
  description: 'How many seconds an answer may be kept, and for whom.',
  locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
  args: { maxAge: { type: GraphQLInt }, scope: { type: scope } },
});
