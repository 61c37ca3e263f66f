/** A number that a variable may give. */
export type Amount = number | { variable: string; otherwise: number };

/** A value of `@skip` or `@include` under which a field is selected. */
export interface Condition {
  variable: string;
  value: boolean;
}

/** A selected field and what it costs, compiled once and then computed for the variables of each request. */
export interface FieldCost {
  /** As it is called in the result. */
  name: string;
  /** Of one entry, without what is selected of it. */
  weight: number;
  /** Of its arguments, once for all entries. */
  once: number;
  entries: Amount;
  when: readonly Condition[];
  fields: readonly FieldCost[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** The cost of an operation: of a valid document, computed for any variables. */
export class OperationCost {
  readonly #base: number;
  readonly #fields: readonly FieldCost[];

  constructor(base: number, fields: readonly FieldCost[]) {
    this.#base = base;
    this.#fields = fields;
  }

  /** At most, before it is run. */
  requested(variables: Variables): number {
    return this.#base + Math.round(sum(this.#fields, (field) => requestedOf(field, variables)));
  }

  /** Of what was found. */
  actual(data: unknown): number {
    return this.#base + Math.round(actualOf(this.#fields, data));
  }
}

function requestedOf({ weight, once, entries, when, fields }: FieldCost, variables: Variables): number {
  if (!when.every(({ variable, value }) => (variables[variable] ?? value) === value)) return 0;
  const each = weight + sum(fields, (field) => requestedOf(field, variables));
  return each === 0 ? once : once + amountOf(entries, variables) * each;
}

/** What is not a number of entries is refused before it is run. */
function amountOf(amount: Amount, variables: Variables): number {
  if (typeof amount === 'number') return amount;
  const given = variables[amount.variable];
  return typeof given === 'number' && given >= 0 ? given : amount.otherwise;
}

function actualOf(fields: readonly FieldCost[], data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const counted = new Set<string>();
  return sum(fields, (field) => {
    const value = (data as Record<string, unknown>)[field.name];
    if (value === null || value === undefined) return 0;
    // The same object is selected twice where fragments meet; it is one.
    const weight = counted.has(field.name) ? 0 : field.weight;
    counted.add(field.name);
    return field.once + actualEntries({ ...field, weight }, value);
  });
}

function actualEntries(field: FieldCost, value: unknown): number {
  if (Array.isArray(value)) return sum(value, (one) => (one === null ? 0 : actualEntries(field, one)));
  return field.weight + actualOf(field.fields, value);
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  let total = 0;
  for (const value of values) total += of(value);
  return total;
}
