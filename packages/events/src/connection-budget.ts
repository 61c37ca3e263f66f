/** Runs a statement on the database. */
type Run = (statement: string) => Promise<{ allowed: number }[]>;

/** For commands, backups, psql, and a process that is replaced while the next one starts. */
const FOR_OTHERS = 10;

export interface ConnectionBudget {
  /** That PostgreSQL lets ordinary roles have. */
  allowed: number;
  /** Of these, for the shop. */
  forShop: number;
}

/** How many connections a server allows, and how many of them are the shop's. */
export async function connectionBudget(run: Run): Promise<ConnectionBudget> {
  const [row] = await run(`
    select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - current_setting('reserved_connections')::int as allowed`);
  const allowed = row?.allowed ?? 0;
  return { allowed, forShop: Math.max(0, allowed - FOR_OTHERS) };
}

/** Why a shop that wants so many cannot start, or undefined. */
export function tooFewConnections({ allowed, forShop }: ConnectionBudget, wanted: number): string | undefined {
  if (wanted <= forShop) return undefined;
  return (
    `PostgreSQL allows ${allowed} connections, ${forShop} of them for the shop, which takes up to ${wanted}: ` +
    'raise max_connections, or lower WORKERS or DATABASE_CONNECTIONS.'
  );
}
