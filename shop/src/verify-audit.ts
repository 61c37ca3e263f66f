import type { SubgraphCalls } from '@minijd/subgraph';
import { CheckAuditDocument } from './calls/users.generated.ts';
import { shopViewer } from './import/shop-viewer.ts';

const HEAD = /^(\d+):([0-9a-f]{64})$/;
const BEGINNING = { number: 0, hash: '0'.repeat(64) };

const FAULTS: Record<string, string> = {
  MISSING: 'entries before it are gone',
  NOT_FOLLOWING: 'it does not follow the entry before it',
  CHANGED: 'it is not what was written',
};

/**
 * Walks the hash chain of the audit log, a thousand entries at a time; throws where it is broken. Whoever cuts off its end
 * leaves a shorter chain that is right: `head`, the end noted after an earlier check, must be in it.
 */
export async function verifyAudit(
  calls: SubgraphCalls,
  head: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const [, number, hash] = HEAD.exec(head ?? '') ?? [];
  if (head !== undefined && !hash) throw new Error('--head takes what an earlier check printed: number:hash');
  const noted = hash === undefined ? undefined : { number: Number(number), hash };
  // To the noted end and on from there: it is right when the chain leads to it.
  let last = noted ? await walked(calls, BEGINNING, noted.number) : BEGINNING;
  if (noted && last.number < noted.number) throw new Error(`The log ends at ${last.number}: ${noted.number} is gone.`);
  if (noted && last.hash !== noted.hash) throw new Error(`Entry ${noted.number} is not the one that was noted.`);
  last = await walked(calls, last);
  say(`The audit log is as it was written: ${last.number} entries.`);
  if (last.number > 0) say(`Its end, to be noted elsewhere for --head: ${last.number}:${last.hash}`);
}

/** Up to an entry or the end, whichever comes first. */
async function walked(calls: SubgraphCalls, from: typeof BEGINNING, to?: number): Promise<typeof BEGINNING> {
  for (let last = from; ; ) {
    const most = Math.min(1000, (to ?? Number.POSITIVE_INFINITY) - last.number);
    if (most <= 0) return last;
    const { _checkAudit: check } = await calls.call('users', CheckAuditDocument, { ...last, most }, shopViewer);
    if (check.fault) {
      throw new Error(`The audit log is broken at entry ${check.brokenAt}: ${FAULTS[check.fault] ?? check.fault}.`);
    }
    last = { number: check.number, hash: check.hash };
    if (check.isEnd) return last;
  }
}
