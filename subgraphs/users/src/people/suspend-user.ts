import { optionalText } from '@minijd/subgraph';
import { StaffRole } from '../accounts/index.ts';
import { hasSuper, roleRefusals } from '../roles/index.ts';
import { announceRevoked, endSessions } from '../sessions/index.ts';
import {
  endSuspension,
  notifyRestored,
  notifySuspended,
  openSuspension,
  Suspension,
  type SuspensionReason,
} from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { changePerson } from './change-person.ts';
import { refusals } from './person.refusals.ts';

const LONGEST_NOTE = 1000;

interface Given {
  userId: string;
  reason: SuspensionReason;
  note?: string | null;
  until?: Date | null;
  replaces?: string | null;
}

/** Keeps somebody out until its end; their sessions are over. Throws Refusal. */
export async function suspendUser(context: UsersContext, given: Given): Promise<void> {
  const suspension = checkedSuspension(context, given);
  const { userId } = suspension;
  const ended = await changePerson(context, userId, async (em, { staffRoles }) => {
    const db = em.getKysely();
    await openSuspension(em, suspension, given.replaces);
    if (staffRoles.includes(StaffRole.SUPER) && !(await hasSuper(db))) throw roleRefusals.lastSuper('userId');
    await notifySuspended(context, em, suspension);
    return endSessions(db, { userId });
  });
  await announceRevoked(context, ended);
}

function checkedSuspension(context: UsersContext, { userId, reason, note, until }: Given): Suspension {
  const suspension = Object.assign(new Suspension(), {
    ...{ userId, reason, until: until ?? null, suspendedBy: context.userId },
    note: optionalText(note, { max: LONGEST_NOTE, lines: true, refuse: refusals.note }),
  });
  if (until && until <= suspension.suspendedAt) throw refusals.endsBefore();
  return suspension;
}

/** Lets somebody in again; nothing happens when they are not suspended. Throws Refusal. */
export function restoreUser(context: UsersContext, userId: string): Promise<void> {
  return changePerson(context, userId, async (em) => {
    if (await endSuspension(em, userId, context.userId)) await notifyRestored(context, em, userId);
  });
}

/** Ends somebody's sessions everywhere; gives how many there were. Throws Refusal. */
export async function signOutUser(context: UsersContext, userId: string): Promise<number> {
  const ended = await changePerson(context, userId, (em) => endSessions(em.getKysely(), { userId }));
  await announceRevoked(context, ended);
  return ended.length;
}
