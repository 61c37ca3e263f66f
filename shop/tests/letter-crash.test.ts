import { SmtpServer, until } from '@minijd/testkit';
import { LETTER_FAILPOINTS, MESSAGE_FAILPOINTS } from '@minijd/users/failpoints';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CrashRunner } from './crash-runner.ts';
import type { Task } from './letter-process.ts';

let server: SmtpServer;
let runner: CrashRunner<Task, { userId: string; addressId: string }>;
beforeAll(async () => {
  server = await SmtpServer.start();
  runner = await CrashRunner.prepare('letter-process.ts');
});
afterAll(async () => {
  await runner?.close();
  await server?.stop();
});

test.concurrent.each([...LETTER_FAILPOINTS, ...MESSAGE_FAILPOINTS])(
  'killed after %s, the letter of an order goes out once, and so does its message',
  { timeout: 180_000 },
  async (crashAfter) => {
    const env = {
      ...{ SMTP_URL: server.url, MAIL_FROM: 'shop@shop.example', PUBLIC_URL: 'https://shop.example' },
      SESSION_SECRET: 'the session secret of the tests, long enough',
    };
    await runner.after({ crashAfter, env }, async ({ database, said }) => {
      const sent = await until(
        async () => {
          const letters = await database.sql<{ email: string; attempts: number }>(
            `select email, attempts from users.letter_record where user_id = '${said.userId}' and state = 'SENT'`,
          );
          return letters.length > 0 && letters;
        },
        // The queue notices a killed process within 40 seconds.
        { withinMs: 60_000 },
      );
      expect(sent).toHaveLength(1);
      const mails = server.to(sent[0]!.email);
      // A letter accepted just before the kill is sent again with the same Message-ID.
      expect(mails).toHaveLength(crashAfter === 'LETTER_TAKEN' ? 2 : 1);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
      expect(mails[0]!.text).toContain('耳机');
      const messages = await until(
        async () => {
          const open = `select 1 from events.job where name = 'orders.order.placed.users' and state in ('created', 'active', 'retry')`;
          if ((await database.sql(open)).length > 0) return undefined;
          return database.sql<{ kind: string }>(`select kind from users.message where user_id = '${said.userId}'`);
        },
        { withinMs: 150_000 },
      );
      expect(messages).toEqual([{ kind: 'ORDER_PLACED' }]);
    });
  },
);

test.concurrent('killed between an act and its entry in the audit log, the entry is written once', {
  timeout: 180_000,
}, async () => {
  await runner.after({ crashAfter: 'ENTRY_DUE', env: {} }, async ({ database, said }) => {
    const entries = await until(
      async () => {
        const written = await database.sql<{ action: string; outcome: string }>(
          `select action, outcome from users.audit_entry where actor_id = '${said.userId}'`,
        );
        return written.length > 0 && written;
      },
      { withinMs: 90_000 },
    );
    expect(entries).toEqual([{ action: 'recordDelivery', outcome: 'REFUSED' }]);
  });
});

test.concurrent('killed before the other subgraphs learn that an account is deleted, they erase it all the same', {
  timeout: 180_000,
}, async () => {
  const env = { ACCOUNT_DELETION_DAYS: '0' };
  await runner.after({ crashAfter: 'ACCOUNT_DELETED', env }, async ({ database, said }) => {
    const gone = `select 1 from users."user" where id = '${said.userId}' and deleted_at is not null`;
    expect(await database.sql(gone)).toHaveLength(1);
    const lines = () => database.sql('select 1 from cart.cart_line');
    await until(async () => (await lines()).length === 0, { withinMs: 90_000 });
    const letters = `select kind from users.letter_record where kind = 'ACCOUNT_DELETED'`;
    await until(async () => (await database.sql(letters)).length > 0);
    expect(await database.sql(letters)).toHaveLength(1);
  });
});
