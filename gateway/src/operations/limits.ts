import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { resultLimit } from './result-limit.ts';

export const MAX_TOKENS = 5000;
const MAX_DEPTH = 15;
const MAX_ALIASES = 60;

interface Weight {
  depth: number;
  aliases: number;
}

/** Depth and number of aliases of selections, with fragments in place; each fragment is weighed once. */
class Scales {
  readonly #fragments = new Map<FragmentDefinitionNode, Weight>();

  constructor(private readonly context: ValidationContext) {}

  weigh(selections: SelectionSetNode | undefined): Weight {
    const total = { depth: 0, aliases: 0 };
    for (const selection of selections?.selections ?? []) {
      const weight = this.#one(selection);
      total.depth = Math.max(total.depth, weight.depth);
      total.aliases += weight.aliases;
    }
    return total;
  }

  #one(selection: SelectionSetNode['selections'][number]): Weight {
    if (selection.kind === 'InlineFragment') return this.weigh(selection.selectionSet);
    if (selection.kind === 'FragmentSpread') return this.#fragment(selection.name.value);
    // Introspection nests deeply by itself, and its depth is bounded by the schema of schemas.
    if (selection.name.value.startsWith('__')) return { depth: 1, aliases: selection.alias ? 1 : 0 };
    const { depth, aliases } = this.weigh(selection.selectionSet);
    return { depth: depth + 1, aliases: aliases + (selection.alias ? 1 : 0) };
  }

  #fragment(name: string): Weight {
    const fragment = this.context.getFragment(name);
    if (!fragment) return { depth: 0, aliases: 0 };
    const known = this.#fragments.get(fragment);
    if (known) return known;
    // A fragment that spreads itself meets this entry; another rule reports the cycle.
    this.#fragments.set(fragment, { depth: 0, aliases: 0 });
    const weight = this.weigh(fragment.selectionSet);
    this.#fragments.set(fragment, weight);
    return weight;
  }
}

/** Refuses operations that are deeper or have more aliases than any screen needs. */
export const sizeLimits: ValidationRule = (context): ASTVisitor => {
  const scales = new Scales(context);
  return {
    OperationDefinition(operation) {
      const { depth, aliases } = scales.weigh(operation.selectionSet);
      const report = (what: string, limit: number, given: number) =>
        context.reportError(
          new GraphQLError(`The operation has ${given} ${what}; ${limit} are allowed.`, {
            nodes: operation,
            // Apollo Server gives every validation error one code, and this beside it.
            extensions: { validationErrorCode: 'OPERATION_TOO_LARGE' },
          }),
        );
      if (depth > MAX_DEPTH) report('levels', MAX_DEPTH, depth);
      if (aliases > MAX_ALIASES) report('aliases', MAX_ALIASES, aliases);
    },
  };
};

/** The planner cannot plan a condition at the root of a subscription. */
export const noRootConditions: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(operation) {
    if (operation.operation !== 'subscription') return;
    for (const selection of operation.selectionSet.selections) {
      const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
      if (!condition) continue;
      const message = `@${condition.name.value} is not supported at the root of a subscription.`;
      context.reportError(new GraphQLError(message, { nodes: condition }));
    }
  },
});

export const LIMIT_RULES: ValidationRule[] = [sizeLimits, resultLimit, noRootConditions];
