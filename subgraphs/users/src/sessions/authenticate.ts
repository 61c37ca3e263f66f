import { mainlandMobile } from '@minijd/text';
import { accountsWithEmail, accountWithPhone, type NamedAccount, normaliseEmail } from '../accounts/index.ts';
import { matchingHash } from '../credentials/index.ts';
import type { UsersContext } from '../users-context.ts';
import { wrongCredentials } from './session.refusals.ts';

interface Credentials {
  /** An e-mail address or a mainland mobile number, as typed. */
  name: string;
  password: string;
  deviceToken: string | undefined;
}

/** Accounts whose passwords are checked together, and the device known to one of them. */
interface Try {
  device: string | undefined;
  accounts: readonly (NamedAccount | undefined)[];
}

/**
 * The person with this name and password: of two accounts with the same address, the one that has proven it first, then
 * the one that claims it. Throws the same Refusal, after the same work, whether the account or the password is wrong.
 */
export async function authenticate(context: UsersContext, { name, password, deviceToken }: Credentials) {
  context.refuseSecondPassword();
  const { key, tries } = await triesFor(context, name, deviceToken);
  for (const { device, accounts } of tries) {
    const attempt = await context.beginAttempt(device === undefined ? { name: key } : { device });
    const hashes = accounts.map((account) => account?.passwordHash);
    const account = accounts[await matchingHash(hashes, password, attempt)];
    if (!account) continue;
    await attempt.succeeded();
    return account;
  }
  throw wrongCredentials();
}

/**
 * The attempts, in order. A device known to the account that has proven the address is trusted for both accounts. A
 * device of the claimant, who may be anybody, is trusted only for the claimant's account; for the other it is an
 * unknown device, whether or not that account exists.
 */
async function triesFor({ db, throttle }: UsersContext, name: string, deviceToken: string | undefined) {
  const phone = mainlandMobile(name);
  const email = phone === undefined ? normaliseEmail(name) : undefined;
  const { proven, claimant } =
    phone === undefined ? (email ? await accountsWithEmail(db, email) : {}) : await accountWithPhone(db, phone);
  const known = (account: NamedAccount | undefined) => account && throttle.knownDevice(account.id, deviceToken);
  const [device, claimantsDevice] = [known(proven), known(claimant)];
  const tries: Try[] =
    device === undefined && claimantsDevice !== undefined
      ? [
          { device: claimantsDevice, accounts: [claimant] },
          { device: undefined, accounts: [proven] },
        ]
      : [{ device, accounts: [proven, claimant] }];
  return { key: phone ?? email ?? name, tries };
}
