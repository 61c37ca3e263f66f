import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { applicationRefusals } from './application.refusals.ts';
import { type ApplicationStep, NEXT, SellerApplicationStatus } from './application-lifecycle.ts';

@ObjectType({ description: "A person's application to become a seller. All fields may be missing in a draft." })
@Entity()
@Index({ properties: ['status', 'id'] })
@Index({ properties: ['creditCode'] })
@Index({
  name: 'seller_application_one_shop_per_licence',
  expression:
    'create unique index "seller_application_one_shop_per_licence" on "users"."seller_application" ("credit_code") where status = \'APPROVED\'',
})
@Check({
  name: 'seller_application_status_known',
  expression: "status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED')",
})
export class SellerApplication {
  [EntityName]?: 'SellerApplication';

  @Field(() => ID, { description: 'Identifies the application.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid', unique: true })
  userId!: string;

  @Field(() => SellerApplicationStatus, { description: 'Its status.' })
  @Property({ type: 'string' })
  readonly status: SellerApplicationStatus = SellerApplicationStatus.DRAFT;

  @Field(() => String, { nullable: true, description: 'The company, as its licence says.' })
  @Property({ type: 'string', nullable: true })
  companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'Its unified social credit code.' })
  @Property({ type: 'string', length: 18, nullable: true })
  creditCode?: string | null;

  /** Keys of pictures in the media store. */
  @Property({ type: 'string', nullable: true })
  licence?: string | null;

  @Property({ type: 'string', nullable: true })
  logo?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask, and who takes goods back.' })
  @Property({ type: 'string', nullable: true })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Their phone number.' })
  @Property({ type: 'string', nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Province that goods go back to.' })
  @Property({ type: 'string', nullable: true })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  @Property({ type: 'string', nullable: true })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'District, county or town.' })
  @Property({ type: 'string', nullable: true })
  district?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and house.' })
  @Property({ type: 'string', nullable: true })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the shop in Chinese.' })
  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the shop in English.' })
  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug of its page, as in `/shops/<slug>`.' })
  @Property({ type: 'string', nullable: true })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'Its description in Chinese.' })
  @Property({ type: 'text', nullable: true })
  descriptionZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its description in English.' })
  @Property({ type: 'text', nullable: true })
  descriptionEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected the last time.' })
  @Property({ type: 'text', nullable: true })
  readonly reason?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was submitted last.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  readonly submittedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved or rejected last.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  readonly decidedAt?: Date | null;

  /** The administrator who decided. */
  @Property({ type: 'uuid', nullable: true })
  readonly decidedBy?: string | null;

  /** The shop opened by its approval. */
  @Property({ type: 'uuid', nullable: true })
  readonly sellerId?: string | null;

  @Field(() => DateTime, { description: 'When it was begun.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /** Updates the given fields; throws Refusal INVALID_TRANSITION unless it is a draft or was rejected. */
  edit(fields: Partial<SellerApplication>): void {
    this.take('edit', fields);
  }

  submit(): void {
    this.take('submit', { submittedAt: new Date() });
  }

  approve(administratorId: string, sellerId: string): void {
    this.take('approve', { sellerId, reason: null, decidedBy: administratorId, decidedAt: new Date() });
  }

  reject(administratorId: string, reason: string): void {
    this.take('reject', { reason, decidedBy: administratorId, decidedAt: new Date() });
  }

  /** Throws Refusal INVALID_TRANSITION. */
  private take(step: ApplicationStep, changes: Partial<SellerApplication>): void {
    const status = NEXT[this.status][step];
    if (!status) throw applicationRefusals.notNow(this.status);
    Object.assign(this, changes, { status });
  }
}
