import type pg from 'pg';

const AT_ONCE = 50_000;

/** Adds entries of the audit log until there are so many; their hashes are no chain, which is not read here. */
export async function entries(database: pg.Pool, count: number): Promise<void> {
  const { rows } = await database.query<{ last: number }>(
    'select coalesce(max(number), 0)::int as last from users.audit_entry',
  );
  for (let from = rows[0]!.last; from < count; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, count);
    await database.query(`
      insert into users.audit_entry (number, id, act_id, at, actor_id, role, seller_id, session_id, ip_address,
        request_id, action, subject_type, subject_id, outcome, codes, reason, input, changes, previous_hash, hash)
      select n, gen_random_uuid(), gen_random_uuid(), now() + (n - ${count}) * interval '20 seconds',
        md5('actor ' || n % 500)::uuid, case when n % 10 = 0 then 'ADMIN' else 'SELLER' end,
        case when n % 10 > 0 then md5('shop ' || n % 300)::uuid end, gen_random_uuid()::text, '203.0.113.7',
        'request ' || n, (array['shipOrder', 'adjustStock', 'updateProduct', 'answerAfterSale', 'replyToReview'])[1 + n % 5]
          || case when n % 9999 = 0 then 'Rarely' else '' end,
        (array['Order', 'Sku', 'Product'])[1 + n % 3], md5('subject ' || n / 4)::uuid::text,
        case when n % 5000 = 0 then 'FAILED' when n % 50 = 0 then 'REFUSED' else 'DONE' end, '{}', null,
        '{"input":{"id":"' || md5(n::text) || '"}}', '[]', repeat('0', 64), repeat('0', 64)
      from generate_series(${from + 1}, ${to}) n`);
  }
  await database.query('vacuum analyze users.audit_entry');
}
