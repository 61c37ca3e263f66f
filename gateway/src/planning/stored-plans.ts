import { parse } from 'graphql';
import type { Logger } from 'pino';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { PreparedOperation } from '../operations/prepared-operations.ts';
import { sha256 } from '../operations/sha256.ts';
import type { PlannedStored } from './messages.ts';
import type { PlanFolder } from './plan-folder.ts';
import type { PlanningThread } from './planning-thread.ts';

/** Stored documents that are planned before they are run, by their text. */
export type StoredPlans = ReadonlyMap<string, PreparedOperation>;

/**
 * Plans all stored documents, unless the folder has their plans for this supergraph. A document that does not fit the
 * schema is named in the log and refused when it is sent.
 *
 * @throws OperationRefused with status 500 when nothing can be planned on this supergraph.
 */
export async function planStored(
  thread: PlanningThread,
  { texts, folder, log }: { texts: readonly string[]; folder: PlanFolder | undefined; log: Logger },
): Promise<StoredPlans> {
  const key = sha256([thread.supergraphSdl, ...texts].join('\0'));
  const kept = await folder?.read(key);
  const plans = kept ?? (await planEach(texts, thread, log));
  if (!kept) await folder?.write(key, plans);
  return new Map(plans.map(({ sent, text, ...planned }) => [sent, prepared(text, planned)]));
}

function prepared(text: string, planned: Omit<PlannedStored, 'text'>): PreparedOperation {
  return { hash: sha256(text), text, planned, document: parse(text, { noLocation: true }) };
}

async function planEach(texts: readonly string[], thread: PlanningThread, log: Logger) {
  const plans: (PlannedStored & { sent: string })[] = [];
  for (const sent of texts) {
    try {
      plans.push({ sent, ...(await thread.ask({ ask: 'stored', text: sent })) });
    } catch (error) {
      if (!(error instanceof OperationRefused) || error.status >= 500) throw error;
      log.warn(
        { operation: sent.slice(0, 80), errors: error.errors.map(({ message }) => message) },
        'a stored operation does not fit the schema',
      );
    }
  }
  return plans;
}
