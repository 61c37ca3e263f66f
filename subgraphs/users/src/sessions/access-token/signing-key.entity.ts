import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** An Ed25519 key pair that signs access tokens; its id is the `kid` of their header. */
@Entity()
export class SigningKey {
  [EntityName]?: 'SigningKey';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Member `x` of the public JWK. */
  @Property({ type: 'string' })
  publicKey!: string;

  /**
   * Member `d` of the private JWK, encrypted with SESSION_SECRET, so that a copy of the database is not enough to sign.
   */
  @Property({ type: 'string' })
  sealedPrivateKey!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /** Published earlier, so that every gateway knows the key before its first token. */
  @Property({ type: 'datetime', length: 3 })
  signsFrom!: Date;

  /** When the last token it may have signed has expired; null until another key replaces it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  retiresAt?: Date | null;
}
