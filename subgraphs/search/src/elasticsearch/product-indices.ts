import type { Client } from '@elastic/elasticsearch';
import type { FieldLengths } from '../engine/impacts.ts';
import { INDEX_VERSION, indexMappings, indexSettings } from './index-definition.ts';

/** The indices behind the alias that searches read: the live one, and during a rebuild the next. */
export class ProductIndices {
  /** Points to the live index. */
  readonly live: string;
  readonly #written: string;
  /** Aliases of the first version, which had none in their names. */
  readonly #before: string[];

  constructor(
    private readonly client: Client,
    name: string,
  ) {
    this.live = `${name}-v${INDEX_VERSION}`;
    this.#written = `${this.live}-written`;
    this.#before = [name, `${name}-written`];
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
    if (live.length > 0) for (const alias of this.#before) others.push(...(await this.#behind(alias)));
    if (others.length > 0) await this.client.indices.delete({ index: [...new Set(others)] });
  }

  /** The lengths of texts that impacts of this index are made with. */
  async lengthsOf(index: string): Promise<FieldLengths> {
    const mappings = await this.client.indices.getMapping({ index });
    return (mappings[index]?.mappings._meta?.lengths as FieldLengths | undefined) ?? {};
  }

  async keepLengths(index: string, lengths: FieldLengths): Promise<void> {
    await this.client.indices.putMapping({ index, _meta: { lengths } });
  }

  async #behind(alias: string): Promise<string[]> {
    const known = await this.client.indices.existsAlias({ name: alias });
    return known ? Object.keys(await this.client.indices.getAlias({ name: alias })) : [];
  }
}
