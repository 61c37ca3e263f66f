import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { entriesAfter } from './audit-entry.rows.ts';
import { type ChainEnd, faultOf } from './hash-chain.ts';

const MOST = 1000;

@Directive('@inaccessible')
@ObjectType({ description: 'How far the audit log was read, and whether it is as it was written.' })
class AuditCheck {
  @Field(() => Int, { description: 'The last entry that was right.' })
  number!: number;

  @Field(() => String, { description: 'Its hash.' })
  hash!: string;

  @Field(() => Boolean, { description: 'Whether that is the end of the log.' })
  isEnd!: boolean;

  @Field(() => Int, { nullable: true, description: 'The first entry that is not right.' })
  brokenAt?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'MISSING: entries before it are gone. NOT_FOLLOWING: it holds another hash than that of the entry before. CHANGED: it is not what was written.',
  })
  fault?: string;
}

@Resolver()
export class VerifyAuditResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => AuditCheck, { description: 'Checks entries of the audit log.' })
  async _checkAudit(
    @Arg('number', () => Int, { description: 'The entry that was checked last; 0 to begin.' }) number: number,
    @Arg('hash', () => String, { description: 'Its hash; 64 zeros to begin.' }) hash: string,
    @Arg('most', () => Int, { description: `How many, ${MOST} at most.` }) most: number,
    @Ctx() { db }: UsersContext,
  ): Promise<AuditCheck> {
    const atOnce = Math.min(Math.max(most, 1), MOST);
    let last: ChainEnd = { number, hash };
    const entries = await entriesAfter(db, number, atOnce);
    for (const entry of entries) {
      const fault = faultOf(entry, last);
      if (fault) return { ...last, isEnd: false, brokenAt: entry.number, fault };
      last = { number: entry.number, hash: entry.hash };
    }
    return { ...last, isEnd: entries.length < atOnce };
  }
}
