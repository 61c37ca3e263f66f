import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@minijd/subgraph';
import { lockUser } from '../user/lock-user.ts';
import { Address } from './address.entity.ts';
import { tooManyAddresses, unknownAddress } from './address.refusals.ts';

const MAX_ADDRESSES = 20;

/** All addresses of one person, held under a lock: as long as there are any, exactly one is the default. */
export class AddressBook {
  private constructor(
    private readonly em: EntityManager,
    private readonly userId: string,
    private readonly addresses: Address[],
  ) {}

  /** Inside a transaction. */
  static async open(em: EntityManager, userId: string): Promise<AddressBook> {
    await lockUser(em, userId);
    return new AddressBook(em, userId, await em.find(Address, { userId }, { orderBy: { id: 'desc' } }));
  }

  get isEmpty(): boolean {
    return this.addresses.length === 0;
  }

  /** Throws Refusal LIMIT_REACHED when the book is full. */
  add(fields: Partial<Address>): Address {
    if (this.addresses.length >= MAX_ADDRESSES) throw tooManyAddresses(MAX_ADDRESSES);
    const address = Object.assign(new Address(), fields, { userId: this.userId });
    this.em.persist(address);
    this.addresses.unshift(address);
    return address;
  }

  /** Throws Refusal NOT_FOUND. */
  change(id: string, fields: Partial<Address>): Address {
    return Object.assign(this.#find(id), fields);
  }

  /** Throws Refusal NOT_FOUND. */
  remove(id: string): Address {
    const address = this.#find(id);
    this.addresses.splice(this.addresses.indexOf(address), 1);
    this.em.remove(address);
    return address;
  }

  /** Saves the addresses; `preferred` becomes the default, else the default stays, else the newest becomes it. */
  async close(preferred?: Address): Promise<void> {
    const chosen = preferred ?? this.addresses.find((address) => address.isDefault) ?? this.addresses[0];
    for (const address of this.addresses) if (address !== chosen) address.isDefault = false;
    // The old default must be cleared before the new one is written: a unique index allows one.
    await this.em.flush();
    if (chosen) chosen.isDefault = true;
    await this.em.flush();
  }

  #find(id: string): Address {
    const address = isUuid(id) ? this.addresses.find((kept) => kept.id === id.toLowerCase()) : undefined;
    if (!address) throw unknownAddress();
    return address;
  }
}
