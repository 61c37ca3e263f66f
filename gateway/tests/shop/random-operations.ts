import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';

/** Generates random operations on a schema, valid and invalid; equal seeds give equal operations. */
export class RandomOperations {
  #state: number;

  constructor(
    private readonly schema: GraphQLSchema,
    seed: number,
  ) {
    this.#state = seed;
  }

  next(): { query: string; variables?: Record<string, unknown> } {
    const kind = this.#pick(['query', 'query', 'query', 'query', 'mutation', 'subscription'] as const);
    const type = this.schema.getRootType(kind as OperationTypeNode)!;
    const text = `${kind} ${this.#name()} ${this.#selections(type, 2 + this.#below(5))}`;
    const variables = { [this.#name()]: this.#scalar('String') };
    return { query: this.#below(4) === 0 ? this.#spoilt(text) : text, variables };
  }

  /** A text with a part removed, doubled or replaced by something unusual. */
  #spoilt(text: string): string {
    const [from, length] = [this.#below(text.length), this.#below(20)];
    const part = text.slice(from, from + length);
    const strange = [
      '',
      part + part,
      '{',
      '}',
      '...',
      '"',
      '$x',
      '\u0000',
      '@include(if: $y)',
      '#',
      '...F',
      '__proto__: id',
      '💥',
    ];
    return text.slice(0, from) + this.#pick(strange) + text.slice(from + length);
  }

  #selections(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const chosen = Array.from({ length: 1 + this.#below(4) }, () => this.#pick(fields));
    const texts = chosen.map((field) => {
      const inner = getNamedType(field.type);
      const alias = this.#below(3) === 0 ? `${this.#name()}: ` : '';
      const condition = this.#below(9) === 0 ? ` @skip(if: ${this.#below(2) === 0})` : '';
      if (isLeafType(inner)) return `${alias}${field.name}${this.#arguments(field.args)}${condition}`;
      if (depth === 0 || !isObjectType(inner)) return '__typename';
      return `${alias}${field.name}${this.#arguments(field.args)}${condition} ${this.#selections(inner, depth - 1)}`;
    });
    return `{ ${texts.join(' ')} }`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type }) => isNonNullType(type) || this.#below(2) === 0);
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${this.#value(type, 3)}`).join(', ')})`;
  }

  #value(type: GraphQLInputType, depth: number): string {
    const nullable = getNullableType(type);
    if (nullable === type && this.#below(6) === 0) return 'null';
    if (isListType(nullable)) return `[${this.#value(nullable.ofType, depth - 1)}]`;
    if (isEnumType(nullable)) return this.#pick(nullable.getValues()).name;
    if (!isInputObjectType(nullable)) return JSON.stringify(this.#scalar(nullable.name));
    const fields = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type) || depth > 0);
    return `{ ${fields.map((field) => `${field.name}: ${this.#value(field.type, depth - 1)}`).join(', ')} }`;
  }

  #scalar(name: string): unknown {
    if (name === 'Int') return this.#pick([0, 1, 20, -1, 100, 2_147_483_647]);
    if (name === 'Float') return this.#pick([0, 1.5, -1e300]);
    if (name === 'Boolean') return this.#below(2) === 0;
    return this.#pick([
      '',
      'x',
      '\ud800',
      '2026-01-01T00:00:00Z',
      `${this.#below(1e9)}`,
      '中'.repeat(this.#below(2000)),
    ]);
  }

  #name(): string {
    return this.#pick(['a', 'constructor', 'toString', '_0', `n${this.#below(1e6)}`]);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)]!;
  }

  /** A whole number from 0 up to `limit`, exclusive (the generator of Lehmer). */
  #below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % Math.max(1, limit);
  }
}
