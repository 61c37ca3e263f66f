import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped, visit } from 'graphql';

/** How long what a field gives may be kept; `personal` when that depends on who is signed in. */
export interface CachePolicy {
  maxAge: number;
  personal: boolean;
}

const DIRECTIVE = 'cacheControl';

/** What `@cacheControl` says in a supergraph, of types and fields. */
export class CachePolicies {
  readonly #policies = new Map<string, CachePolicy>();

  constructor(supergraphSdl: string) {
    let type = '';
    visit(parse(supergraphSdl, { noLocation: true }), {
      ObjectTypeDefinition: ({ name, directives = [] }) => {
        type = name.value;
        this.#learn(type, directives);
      },
      FieldDefinition: ({ name, directives = [] }) => {
        if (type) this.#learn(`${type}.${name.value}`, directives);
        return false;
      },
      InterfaceTypeDefinition: () => false,
      InputObjectTypeDefinition: () => false,
    });
  }

  ofType(type: string): CachePolicy | undefined {
    return this.#policies.get(type);
  }

  ofField(type: string, field: string): CachePolicy | undefined {
    return this.#policies.get(`${type}.${field}`);
  }

  #learn(name: string, directives: readonly ConstDirectiveNode[]): void {
    const directive = directives.find((one) => one.name.value === DIRECTIVE);
    if (!directive) return;
    const given = Object.fromEntries(
      (directive.arguments ?? []).map((one) => [
        one.name.value,
        one.value.kind === Kind.ENUM ? one.value.value : valueFromASTUntyped(one.value),
      ]),
    );
    this.#policies.set(name, { maxAge: Number(given.maxAge ?? 0), personal: given.scope === 'PRIVATE' });
  }
}
