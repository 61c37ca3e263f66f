import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput, Refusal, refusingBadRows } from '@minijd/subgraph';
import { typedText } from '@minijd/text';
import {
  AddressBook,
  type AddressInput,
  checkedAddress,
  EmailStanding,
  normaliseEmail,
  Role,
  StaffRole,
  User,
} from '../accounts/index.ts';
import { hashPassword } from '../credentials/index.ts';
import { hasSuper, lockRoles } from '../roles/index.ts';
import { giveSeller } from '../sellers/index.ts';
import { revokeSessions } from '../sessions/index.ts';
import { Suspension, type SuspensionReason } from '../suspensions/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import type { ImportedPerson, ImportedPersonInput } from './import-people.resolver.ts';

const ROWS_PER_STATEMENT = 1000;

interface Person extends ImportedPersonInput {
  passwordHash: string | null;
  staffRoles: StaffRole[];
}

/** Imported people often share a demo password: each distinct one is hashed once. */
async function hashed(input: readonly ImportedPersonInput[]): Promise<Person[]> {
  const passwords = new Set(input.flatMap(({ password }) => (password ? [password] : [])));
  const hashes = new Map<string, string>();
  for (const password of passwords) hashes.set(password, await hashPassword(password, { urgent: true }));
  return input.map((person) => ({
    ...person,
    passwordHash: hashes.get(person.password ?? '') ?? null,
    staffRoles: staffRolesOf(person),
  }));
}

/** An administrator has at least one. */
function staffRolesOf({ role, staffRoles }: ImportedPersonInput): StaffRole[] {
  if (role !== Role.ADMIN) return [];
  return staffRoles?.length ? [...new Set(staffRoles)].toSorted() : [StaffRole.SUPER];
}

function checked(person: ImportedPersonInput): ImportedPersonInput {
  const email = normaliseEmail(person.email);
  if (!email) throw badInput(`Person ${person.externalId} has no valid e-mail address.`);
  const { text: displayName } = typedText(person.displayName, { max: 40 });
  if (!displayName) throw badInput(`The name of person ${person.externalId} is not one of 1 to 40 characters.`);
  return { ...person, email, displayName };
}

async function upsert(db: UsersDatabase, people: readonly Person[]): Promise<{ id: string; email: string }[]> {
  const rows = people.map(({ email, passwordHash, displayName, role, staffRoles }) => {
    const { id, createdAt, language, gender, keepReviews } = new User();
    const kept = { id, language, gender, keep_reviews: keepReviews, created_at: createdAt };
    return {
      ...{ ...kept, email, email_standing: EmailStanding.PROVEN },
      ...{ password_hash: passwordHash, display_name: displayName, role, staff_roles: staffRoles },
    };
  });
  return db
    .insertInto('user')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['email', 'email_standing'])
        .where('email_standing', '<>', EmailStanding.LAPSED)
        .doUpdateSet(({ ref, fn }) => ({
          password_hash: fn.coalesce(ref('excluded.password_hash'), ref('user.password_hash')),
          display_name: ref('excluded.display_name'),
          role: ref('excluded.role'),
          staff_roles: ref('excluded.staff_roles'),
        })),
    )
    .returning(['id', 'email'])
    .execute();
}

const rolesOf = ({ role, staffRoles }: Pick<User, 'role' | 'staffRoles'>) => [role, ...staffRoles.toSorted()].join();

/** People whose roles have changed. */
async function withAnotherRole(db: UsersDatabase, people: readonly Person[]): Promise<string[]> {
  const emails = people.map(({ email }) => email);
  const roles = new Map(people.map((person) => [person.email, rolesOf(person)]));
  const known = await db
    .selectFrom('user')
    .select(['id', 'email', 'role', 'staff_roles as staffRoles'])
    .where('email', 'in', emails)
    .where('email_standing', '=', EmailStanding.PROVEN)
    .execute();
  return known.flatMap((user) => (roles.get(user.email) === rolesOf(user) ? [] : [user.id]));
}

/** People's own addresses are not overwritten. */
async function firstAddresses(em: EntityManager, userId: string, addresses: readonly AddressInput[]): Promise<void> {
  const book = await AddressBook.open(em, userId);
  if (!book.isEmpty) return;
  const [preferred] = addresses.map((address) => book.add(checkedAddress(address)));
  await book.close(preferred);
}

/** Suspensions are changed by administrators once there was one. */
async function firstSuspension(em: EntityManager, userId: string, reason: SuspensionReason): Promise<void> {
  if ((await em.count(Suspension, { userId })) > 0) return;
  await em.persist(Object.assign(new Suspension(), { userId, reason })).flush();
}

/** Invalid addresses are refused here as well. */
function asBadInput(error: unknown): never {
  throw error instanceof Refusal ? badInput(error.text.en) : error;
}

/**
 * Adds people in order; the last of two with the same e-mail address counts. Sellers they act for must exist. People
 * whose rights change have to sign in again, because earlier tokens carry the old rights.
 */
export async function importPeople(
  context: UsersContext,
  input: readonly ImportedPersonInput[],
): Promise<ImportedPerson[]> {
  const people = await hashed(input.map(checked));
  const distinct = [...new Map(people.map((person) => [person.email, person])).values()];
  const ids = new Map<string, string>();
  const changed: string[] = [];
  const write = async (transaction: EntityManager): Promise<void> => {
    const db: UsersDatabase = transaction.getKysely();
    await lockRoles(transaction);
    const hadSuper = await hasSuper(db);
    for (let start = 0; start < distinct.length; start += ROWS_PER_STATEMENT) {
      const chunk = distinct.slice(start, start + ROWS_PER_STATEMENT);
      changed.push(...(await withAnotherRole(db, chunk)));
      const saved = await upsert(db, chunk);
      for (const { id, email } of saved) ids.set(email, id);
    }
    if (hadSuper && !(await hasSuper(db))) throw badInput('These rows would leave no super administrator.');
    for (const { sellerSlug, email, addresses, suspendedFor } of distinct) {
      const id = ids.get(email)!;
      if (sellerSlug) changed.push(...(await giveSeller(db, sellerSlug, id)));
      if (suspendedFor) await firstSuspension(transaction, id, suspendedFor);
      if (addresses?.length) await firstAddresses(transaction, id, addresses);
    }
  };
  await refusingBadRows(() => context.em.transactional(write)).catch(asBadInput);
  if (changed.length > 0) await revokeSessions(context, { userId: changed });
  return people.map(({ externalId, email }) => ({ externalId, id: ids.get(email)! }));
}
