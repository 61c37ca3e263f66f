/** Distinct representations, in the order of their first use. */
export class EntityIndex {
  readonly representations: unknown[] = [];
  readonly #known = new Map<string, number>();

  /**
   * The position of the representation. Those of one fetch have their keys in the same order, so their text can be
   * compared.
   */
  add(representation: unknown): number {
    const text = JSON.stringify(representation);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.representations.length);
    return this.representations.push(representation) - 1;
  }
}
