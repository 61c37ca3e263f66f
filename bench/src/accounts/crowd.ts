import type pg from 'pg';

/** How many people one statement adds. */
const AT_ONCE = 50_000;

/** Adds people until so many have an account: with names, addresses and phone numbers like those of real ones. */
export async function crowd(database: pg.Pool, count: number): Promise<void> {
  const { rows } = await database.query<{ people: number }>('select count(*)::int as people from users."user"');
  const { people } = rows[0]!;
  if (people >= count) return;
  const index = await withoutIndex(database);
  for (let from = people; from < count; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, count);
    await database.query(`
      insert into users."user" (id, email, email_standing, display_name, phone, role, created_at)
      select uuidv7((n - ${count}) * interval '30 seconds'), 'person' || n || '@' || domain || '.example',
        case when n % 3 = 0 then 'CLAIMED' else 'PROVEN' end,
        (array['王', '李', '张', '刘', '陈', '杨', '赵', '黄'])[1 + n % 8]
          || (array['小满', '子涵', '雨桐', '建国', '晓明', '思远', '若曦'])[1 + n % 7] || n,
        case when n % 2 = 0 then '1' || (3000000000 + n) end, case when n % 500 = 0 then 'SELLER' else 'USER' end,
        now() + (n - ${count}) * interval '30 seconds'
      from generate_series(${from + 1}, ${to}) n,
        lateral (select (array['mail', 'post', 'inbox', 'letters'])[1 + n % 4] as domain) d`);
  }
  await database.query(index);
  await database.query('vacuum analyze users."user"');
}

/** Drops the index of texts, which would take longer row by row; the statement that makes it again. */
async function withoutIndex(database: pg.Pool): Promise<string> {
  const name = 'user_mentioned';
  const { rows } = await database.query<{ made: string }>(
    `select indexdef as made from pg_indexes where schemaname = 'users' and indexname = '${name}'`,
  );
  if (!rows[0]) throw new Error(`there is no index ${name}`);
  await database.query(`drop index users.${name}`);
  return rows[0].made;
}
