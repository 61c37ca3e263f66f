import { hash, type Options, verify } from '@node-rs/argon2';

/** argon2id (the library's default kind) with OWASP's first choice of cost: 19 MiB, two passes, one thread. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody knows, at the same cost: checking it takes as long as checking a real one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Beyond it a password is wrong without being read. */
const MAX_LENGTH = 256;

/** One spelling for what looks the same, as keyboards differ in how they compose letters (NIST SP 800-63B). */
const spelt = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(spelt(password), COST);
}

/** Whether `password` is the one of `passwordHash`; takes as long when there is none to compare with. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const readable = password.length <= MAX_LENGTH;
  const matches = await verify(passwordHash ?? NOBODY, readable ? spelt(password) : '');
  return matches && readable && passwordHash != null;
}
