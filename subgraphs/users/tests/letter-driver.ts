import type { SubgraphDefinition } from '@minijd/subgraph';
import { type TestSubgraph, type TestSubgraphOptions, testSubgraph, until } from '@minijd/testkit';
import { type Letter, sendLetter } from '../src/letters/index.ts';
import { users } from '../src/subgraph.ts';
import type { UsersContext } from '../src/users-context.ts';

/** The users subgraph, with its internal functions for letters. */
export async function letterDriver(options: TestSubgraphOptions = {}) {
  let context: UsersContext | undefined;
  const definition = users as SubgraphDefinition<UsersContext>;
  const shop: TestSubgraph = await testSubgraph(
    {
      ...definition,
      onStart: async (own: UsersContext) => {
        context = own;
        await definition.onStart?.(own);
      },
    },
    options,
  );
  const rows = (where = 'true') =>
    shop.database.sql<{ id: string; state: string; email: string; subject: string; html: string; text: string }>(
      `select * from users.letter_record where ${where} order by id`,
    );
  return {
    ...shop,
    rows,
    /** In a transaction that commits. */
    send: (...letters: Letter[]) =>
      context!.em.fork().transactional(async (em) => {
        for (const letter of letters) await sendLetter(context!, em, letter);
      }),
    /** In a transaction that throws at its end. */
    sendInVain: (letter: Letter) =>
      context!.em
        .fork()
        .transactional(async (em) => {
          await sendLetter(context!, em, letter);
          throw new Error('the change failed');
        })
        .catch(() => {}),
    /** Has a job run now that the clock starts otherwise. */
    run: (job: 'users.endSuspensions') =>
      context!.em.fork().transactional((em) => context!.bus.send(em.getKysely(), job, {})),
    /** The letters to an address, when there are as many and all are done. */
    lettersTo: (email: string, count = 1) =>
      until(async () => {
        const found = await rows(`email = '${email}' and state not in ('WAITING', 'SENDING')`);
        return found.length === count && found;
      }),
  };
}
