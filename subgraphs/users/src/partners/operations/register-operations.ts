import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { announcePartner } from '../partner/announce-partner.ts';
import { Partner } from '../partner/partner.entity.ts';
import { partnerRefusals } from '../partner/partner.refusals.ts';
import { partnerByOwner } from '../partner/partner.rows.ts';
import { inspectOperations } from './inspect-operations.ts';
import { idTaken, type OperationProblem, OperationProblemCode, versionTaken } from './operation-problem.ts';
import { type InspectedOperation, problemsOf, requiredScopes } from './operation-problems.ts';
import { OperationRelease } from './operation-release.entity.ts';
import { type ManifestOperation, readManifest, sha256, UnreadableManifest } from './read-manifest.ts';
import { RegisteredOperation } from './registered-operation.entity.ts';

const MOST_OF_A_PARTNER = 3000;

export interface ReleaseToPublish {
  clientName: string;
  clientVersion: string;
  manifest: string;
}

type Published = { releaseId: string } | { problems: OperationProblem[] };

/** Registers the operations of a release of the viewer's partner: all of them or, with every problem named, none. */
export async function registerOperations(context: UsersContext, release: ReleaseToPublish): Promise<Published> {
  const known = await context.load(partnerByOwner, context.userId);
  if (!known) throw partnerRefusals.unknown();
  const operations = read(release.manifest);
  if ('problems' in operations) return operations;
  const found = await inspectOperations(
    context,
    operations.map(({ text }) => text),
  );
  const inspected = operations.map((one, index) => ({ ...one, inspection: found[index]! }));
  const { locale } = context.viewer;
  const published = await context.em.transactional<Published>(async (em) => {
    // Locked: of parallel publications of one version the second finds the first.
    const partner = await em.findOne(Partner, { id: known.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!partner?.active) throw partnerRefusals.inactive();
    const problems = inspected.flatMap((one) => problemsOf(one, { scopes: partner.scopes, locale }));
    if (problems.length > 0) return { problems };
    return publish(em, { partner, release, inspected, locale });
  });
  if ('releaseId' in published) await announcePartner(context, known.id);
  return published;
}

function read(manifest: string): ManifestOperation[] | { problems: OperationProblem[] } {
  try {
    return readManifest(manifest);
  } catch (error) {
    if (!(error instanceof UnreadableManifest)) throw error;
    return { problems: [{ code: OperationProblemCode.UNREADABLE, message: error.message }] };
  }
}

interface Publication {
  partner: Partner;
  release: ReleaseToPublish;
  inspected: readonly InspectedOperation[];
  locale: 'zh-CN' | 'en';
}

async function publish(em: EntityManager, publication: Publication): Promise<Published> {
  const { partner, release, inspected, locale } = publication;
  const { clientName, clientVersion } = release;
  const partnerId = partner.id;
  const ids = inspected.map(({ id }) => id).sort();
  const texts = await registeredTexts(em.getKysely(), { partnerId, ids });
  const taken = inspected.filter(({ id, text }) => (texts.get(id) ?? text) !== text);
  const problems: OperationProblem[] = taken.map(({ id, inspection }) => ({
    operation: inspection.name || id,
    code: OperationProblemCode.ID_TAKEN,
    message: idTaken(locale),
  }));
  const earlier = await em.findOne(OperationRelease, { partnerId, clientName, clientVersion });
  if (earlier && earlier.operationIds.join('\n') !== ids.join('\n')) {
    problems.push({ code: OperationProblemCode.VERSION_TAKEN, message: versionTaken(locale) });
  }
  if (problems.length > 0) return { problems };
  if (earlier) return { releaseId: earlier.id };
  const added = inspected.filter(({ id }) => !texts.has(id));
  await refuseTooMany(em, { partnerId, added: added.length });
  for (const operation of added) em.persist(registered(partnerId, operation));
  const published = Object.assign(new OperationRelease(), {
    ...{ partnerId, clientName, clientVersion, operationIds: ids, operationCount: ids.length },
  });
  em.persist(published);
  partner.changed();
  return { releaseId: published.id };
}

function registered(partnerId: string, { id, text, inspection }: InspectedOperation): RegisteredOperation {
  const { name, kind, cost } = inspection;
  return Object.assign(new RegisteredOperation(), {
    ...{ partnerId, operationId: id, sha256: sha256(text), name, kind, text },
    ...{ requires: requiredScopes(inspection), cost: Math.min(Math.round(cost), 2 ** 31 - 1) },
  });
}

async function registeredTexts(db: UsersDatabase, { partnerId, ids }: { partnerId: string; ids: readonly string[] }) {
  const rows = await db
    .selectFrom('registered_operation')
    .select(['operation_id as operationId', 'text'])
    .where('partner_id', '=', partnerId)
    .where('operation_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ operationId, text }) => [operationId, text]));
}

async function refuseTooMany(em: EntityManager, { partnerId, added }: { partnerId: string; added: number }) {
  if ((await em.count(RegisteredOperation, { partnerId })) + added <= MOST_OF_A_PARTNER) return;
  throw new Refusal('LIMIT_REACHED', {
    'zh-CN': `每个合作伙伴最多可登记${MOST_OF_A_PARTNER}个操作。`,
    en: `A partner registers ${MOST_OF_A_PARTNER} operations at most.`,
  });
}
