import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { tooLarge } from './too-large.ts';

export const MAX_TOKENS = 5000;
const MAX_DEPTH = 15;
/** Depth of nested braces, in fragments and introspection as well. */
const MAX_NESTING = 50;
const MAX_ALIASES = 60;
/** Ten times what the largest screen of the storefront selects; planning them takes 0.3 s. */
export const MAX_SELECTIONS = 2000;

export interface Weight {
  /** Levels of fields. */
  depth: number;
  /** Levels of selection sets, whether of fields or of fragments. */
  nesting: number;
  aliases: number;
  /** Number of fields, spreads and inline fragments with every fragment expanded; only added, so at worst Infinity. */
  selections: number;
}

const NOTHING: Weight = { depth: 0, nesting: 0, aliases: 0, selections: 0 };

/** Measures selections with fragments expanded; each fragment is measured once, so the time is linear. */
export class Scales {
  readonly #fragments = new Map<FragmentDefinitionNode, Weight>();
  readonly #fragment: (name: string) => FragmentDefinitionNode | null | undefined;

  constructor(fragment: (name: string) => FragmentDefinitionNode | null | undefined) {
    this.#fragment = fragment;
  }

  weigh(selections: SelectionSetNode | undefined): Weight {
    const total = { ...NOTHING };
    for (const selection of selections?.selections ?? []) {
      const weight = this.#one(selection);
      total.depth = Math.max(total.depth, weight.depth);
      total.nesting = Math.max(total.nesting, weight.nesting + 1);
      total.aliases += weight.aliases;
      total.selections += weight.selections + 1;
    }
    return total;
  }

  #one(selection: SelectionSetNode['selections'][number]): Weight {
    if (selection.kind === 'InlineFragment') return this.weigh(selection.selectionSet);
    if (selection.kind === 'FragmentSpread') return this.#spread(selection.name.value);
    const { depth, nesting, aliases, selections } = this.weigh(selection.selectionSet);
    // Introspection is deep by nature; the limit on objects bounds it.
    const levels = selection.name.value.startsWith('__') ? 1 : depth + 1;
    return { depth: levels, nesting, aliases: aliases + (selection.alias ? 1 : 0), selections };
  }

  #spread(name: string): Weight {
    const fragment = this.#fragment(name);
    if (!fragment) return NOTHING;
    const known = this.#fragments.get(fragment);
    if (known) return known;
    // A cyclic fragment finds this entry; another rule reports the cycle.
    this.#fragments.set(fragment, NOTHING);
    const weight = this.weigh(fragment.selectionSet);
    this.#fragments.set(fragment, weight);
    return weight;
  }
}

/** Refuses operations with more fields, levels or aliases than any screen needs. */
const sizeLimits: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const scales = new Scales((name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      const { depth, nesting, aliases, selections } = scales.weigh(operation.selectionSet);
      const report = (what: string, limit: number, given: number) =>
        context.reportError(tooLarge(`The operation has ${given} ${what}; ${limit} are allowed.`));
      if (selections > MAX_SELECTIONS) report('selections with its fragments in place', MAX_SELECTIONS, selections);
      if (depth > MAX_DEPTH) report('levels', MAX_DEPTH, depth);
      if (nesting > MAX_NESTING) report('levels of fields and fragments', MAX_NESTING, nesting);
      if (aliases > MAX_ALIASES) report('aliases', MAX_ALIASES, aliases);
      return false;
    },
  };
};

/** The planner cannot plan a condition at the root of a subscription. */
const noRootConditions: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (operation.operation !== 'subscription') return false;
    for (const selection of operation.selectionSet.selections) {
      const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
      if (!condition) continue;
      const message = `@${condition.name.value} is not supported at the root of a subscription.`;
      context.reportError(new GraphQLError(message, { nodes: condition }));
    }
    return false;
  },
});

/**
 * Linear in the length of the document, unlike some validation rules of GraphQL, so checked before them, on invalid
 * documents as well.
 */
export const LIMIT_RULES: ValidationRule[] = [sizeLimits, noRootConditions];
