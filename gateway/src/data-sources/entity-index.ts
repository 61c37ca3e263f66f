/** Distinct representations, in the order of their first use. */
export class EntityIndex {
  readonly representations: unknown[] = [];
  readonly #known = new Map<string, number>();

  /** Where the representation lies. Those of one fetch are built with their keys in one order, so text tells. */
  add(representation: unknown): number {
    const text = JSON.stringify(representation);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.representations.length);
    return this.representations.push(representation) - 1;
  }
}
