import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { partnerRefusals } from './partner.refusals.ts';
import { NEXT, PartnerStatus, type PartnerStep } from './partner-lifecycle.ts';
import { type PartnerQuota, PRESET_QUOTA } from './partner-quota.ts';
import { PartnerScope, type Scope } from './partner-scope.ts';

/** What an applicant enters. */
export interface PartnerDetails {
  name: string;
  website: string;
  contact: string;
  purpose: string;
  scopes: Scope[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An organisation whose programs use the graph with keys, by operations it registered.' })
@Entity()
@Index({ properties: ['status', 'id'] })
@Check({ name: 'partner_status_known', expression: "status in ('SUBMITTED', 'REJECTED', 'APPROVED')" })
export class Partner {
  [EntityName]?: 'Partner';

  @Field(() => ID, { description: 'Identifies the partner.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Who applied: its keys act on their behalf. */
  @Property({ type: 'uuid', unique: true })
  ownerId!: string;

  @Field(() => PartnerStatus, { description: 'Its status.' })
  @Property({ type: 'string' })
  readonly status: PartnerStatus = PartnerStatus.SUBMITTED;

  @Field(() => String, { description: 'The organisation.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: 'Its website.' })
  @Property({ type: 'string' })
  website!: string;

  @Field(() => String, { description: 'The e-mail address of whom to ask.' })
  @Property({ type: 'string' })
  contact!: string;

  @Field(() => String, { description: 'What it uses the graph for.' })
  @Property({ type: 'text' })
  purpose!: string;

  @Field(() => [PartnerScope], { description: 'What it asked for; what its keys may have once it is approved.' })
  @Property({ type: 'array' })
  scopes!: Scope[];

  @Field(() => String, { nullable: true, description: 'Why it was rejected the last time.' })
  @Property({ type: 'text', nullable: true })
  readonly reason?: string | null;

  @Field(() => DateTime, { description: 'When it was submitted last.' })
  @Property({ type: 'datetime', length: 3 })
  readonly submittedAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When it was approved or rejected last.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  readonly decidedAt?: Date | null;

  /** The administrator who decided. */
  @Property({ type: 'uuid', nullable: true })
  readonly decidedBy?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is suspended: no key of it is accepted.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  readonly suspendedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is suspended.' })
  @Property({ type: 'text', nullable: true })
  readonly suspendReason?: string | null;

  @Property({ type: 'integer', default: PRESET_QUOTA.requestsPerMinute })
  readonly requestsPerMinute: number = PRESET_QUOTA.requestsPerMinute;

  @Property({ type: 'integer', default: PRESET_QUOTA.costPerMinute })
  readonly costPerMinute: number = PRESET_QUOTA.costPerMinute;

  @Property({ type: 'integer', default: PRESET_QUOTA.requestsPerDay })
  readonly requestsPerDay: number = PRESET_QUOTA.requestsPerDay;

  @Property({ type: 'integer', default: PRESET_QUOTA.costPerDay })
  readonly costPerDay: number = PRESET_QUOTA.costPerDay;

  /** Counts what gateways have to know: they drop what they keep of an older one. */
  @Property({ type: 'integer' })
  version = 1;

  get active(): boolean {
    return this.status === PartnerStatus.APPROVED && !this.suspendedAt;
  }

  /** Corrects an application that was rejected; throws Refusal INVALID_TRANSITION. */
  submitAgain(details: PartnerDetails): void {
    this.take('submit', { ...details, submittedAt: new Date() });
  }

  approve(administratorId: string): void {
    this.take('approve', { reason: null, decidedBy: administratorId, decidedAt: new Date() });
  }

  reject(administratorId: string, reason: string): void {
    this.take('reject', { reason, decidedBy: administratorId, decidedAt: new Date() });
  }

  /** False when it is suspended already: the first reason stays. Throws Refusal INVALID_TRANSITION. */
  suspend(reason: string): boolean {
    if (this.status !== PartnerStatus.APPROVED) throw partnerRefusals.notNow(this.status);
    if (this.suspendedAt) return false;
    Object.assign(this, { suspendedAt: new Date(), suspendReason: reason });
    this.changed();
    return true;
  }

  restore(): boolean {
    if (!this.suspendedAt) return false;
    Object.assign(this, { suspendedAt: null, suspendReason: null });
    this.changed();
    return true;
  }

  limit(quota: PartnerQuota): void {
    Object.assign(this, quota);
    this.changed();
  }

  /** Gateways read it anew. */
  changed(): void {
    this.version += 1;
  }

  /** Throws Refusal INVALID_TRANSITION. */
  private take(step: PartnerStep, changes: Partial<Partner>): void {
    const status = NEXT[this.status][step];
    if (!status) throw partnerRefusals.notNow(this.status);
    Object.assign(this, changes, { status });
    this.changed();
  }
}
