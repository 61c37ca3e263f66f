import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@minijd/subgraph';
import { type Letter, sendLetter } from '../../letters/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { announcePartner } from './announce-partner.ts';
import { Partner } from './partner.entity.ts';
import { partnerRefusals } from './partner.refusals.ts';
import { partnerById } from './partner.rows.ts';

/** Changes a partner under its lock, writes to its owner and tells gateways. */
export async function changePartner(
  context: UsersContext,
  id: string,
  change: (partner: Partner, em: EntityManager) => Promise<Letter | undefined>,
) {
  await context.em.transactional(async (em) => {
    const partner = isUuid(id) ? await em.findOne(Partner, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!partner) throw partnerRefusals.unknown();
    const letter = await change(partner, em);
    await em.flush();
    if (letter) await sendLetter(context, em, letter);
  });
  await announcePartner(context, id);
  return { partner: await context.load(partnerById, id) };
}
