/** Numbers for values, from 0, in the order in which they were first met. */
export class Dictionary<Value> {
  readonly values: Value[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.values.length;
  }

  idOf(key: string, make: () => Value): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.values.push(make()) - 1;
    this.#ids.set(key, id);
    return id;
  }

  /** For each value whether it is one of those that are meant. */
  marks(isMeant: (value: Value) => boolean): Uint8Array {
    return Uint8Array.from(this.values, (value) => (isMeant(value) ? 1 : 0));
  }
}
