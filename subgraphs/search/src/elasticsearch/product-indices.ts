import type { Client } from '@elastic/elasticsearch';
import { indexMappings, indexSettings } from './index-definition.ts';

/** The indices behind the alias that searches read: the live one, and during a rebuild the next. */
export class ProductIndices {
  /** Points to the live index. */
  readonly live: string;
  readonly #written: string;

  constructor(
    private readonly client: Client,
    name: string,
  ) {
    this.live = name;
    this.#written = `${name}-written`;
  }

  /** Every index that receives changes; the first one is live at once. */
  async written(): Promise<string[]> {
    const names = await this.#behind(this.#written);
    if (names.length > 0) return names;
    const first = await this.open();
    await this.goLive(first);
    return [first];
  }

  async open(): Promise<string> {
    const index = `${this.live}-${Date.now()}`;
    await this.client.indices.create({
      index,
      settings: indexSettings,
      mappings: indexMappings,
      aliases: { [this.#written]: {} },
    });
    return index;
  }

  /** Switches searches to `index` atomically. */
  async goLive(index: string): Promise<void> {
    const old = await this.#behind(this.live);
    const actions = [
      ...old.map((name) => ({ remove: { index: name, alias: this.live } })),
      { add: { index, alias: this.live } },
    ];
    await this.client.indices.updateAliases({ actions });
  }

  /** Deletes all but the live one. */
  async dropOthers(): Promise<void> {
    const live = await this.#behind(this.live);
    const others = (await this.#behind(this.#written)).filter((name) => !live.includes(name));
    if (others.length > 0) await this.client.indices.delete({ index: others });
  }

  async #behind(alias: string): Promise<string[]> {
    const known = await this.client.indices.existsAlias({ name: alias });
    return known ? Object.keys(await this.client.indices.getAlias({ name: alias })) : [];
  }
}
