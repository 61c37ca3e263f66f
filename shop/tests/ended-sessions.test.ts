import type { GraphQLClient } from '@minijd/testkit';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ImportPeopleDocument } from '../src/calls/users.generated.ts';
import { shopViewer } from '../src/import/shop-viewer.ts';
import { administrator } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const PASSWORD = 'a long password of the tests';
let people = 0;

describe.each(SHAPES)('a socket ends with its session, shop %s', (name) => {
  let shop: Shape;
  beforeAll(async () => {
    shop = await startShape(name);
  });
  afterAll(() => shop.stop());

  const newEmail = () => `${name}-${++people}@sockets.example`;

  /** A signed-in device with an open socket. */
  async function device(mutation: 'signUp' | 'signIn', email: string): Promise<Device> {
    const client = shop.client();
    const type = mutation === 'signUp' ? 'SignUpInput' : 'SignInInput';
    const { opened } = await client.ask(
      `mutation($input: ${type}!) { opened: ${mutation}(input: $input) { tokens { accessToken } userErrors { message } } }`,
      { input: { email, password: PASSWORD } },
    );
    client.headers.authorization = `Bearer ${opened.tokens.accessToken}`;
    return openDevice(client);
  }

  const stale = (client: GraphQLClient) => client.send({ query: '{ me { id } }' }).then(({ status }) => status);

  test('when they sign out, also on the socket itself', async () => {
    const here = await device('signUp', newEmail());
    expect(await here.ask('mutation { signOut { signedOut } }')).toEqual({ data: { signOut: { signedOut: true } } });
    await here.isClosedSoon();
    expect(await stale(here.client)).toBe(401);
  });

  test('when another device ends it', async () => {
    const email = newEmail();
    const [here, there] = [await device('signUp', email), await device('signIn', email)];
    const { me } = await there.client.ask('{ me { sessions { id current } } }');
    const { id } = me.sessions.find(({ current }: { current: boolean }) => !current);
    await there.client.ask('mutation($id: ID!) { revokeSession(id: $id) { signedOut } }', { id });
    await here.isClosedSoon();
    expect(await there.ask('{ me { email } }')).toEqual({ data: { me: { email } } });
    await there.leave();
  });

  test('when the password is changed, here and elsewhere; the new token opens another', async () => {
    const email = newEmail();
    const [here, there] = [await device('signUp', email), await device('signIn', email)];
    const { changePassword } = await here.client.ask(
      'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { tokens { accessToken } userErrors { code } } }',
      { input: { currentPassword: PASSWORD, newPassword: 'another long password of theirs' } },
    );
    await Promise.all([here.isClosedSoon(), there.isClosedSoon()]);
    expect([await stale(here.client), await stale(there.client)]).toEqual([401, 401]);

    here.client.headers.authorization = `Bearer ${changePassword.tokens.accessToken}`;
    const again = await openDevice(here.client);
    expect(await again.ask('{ me { email } }')).toEqual({ data: { me: { email } } });
    await again.leave();
  });

  test('when what they may do is changed', async () => {
    const email = newEmail();
    const person = { externalId: email, email, displayName: 'Now staff', password: PASSWORD };
    const become = (role: 'USER' | 'ADMIN') =>
      shop.calls.call('users', ImportPeopleDocument, { input: [{ ...person, role }] }, shopViewer);
    await become('USER');
    const here = await device('signIn', email);
    await become('ADMIN');
    await here.isClosedSoon();
    expect(await stale(here.client)).toBe(401);
  });

  test('when they are suspended, after which the right password is told why, and they are restored', async () => {
    const [email, root] = [newEmail(), await administrator(shop, 'SUPER')];
    const [here, there] = [await device('signUp', email), await device('signIn', email)];
    const { people } = await root.ask(
      'query($email: String!) { people(search: $email) { nodes { id email sessions { id } } } }',
      {
        email,
      },
    );
    expect(people.nodes).toMatchObject([{ email, sessions: [{}, {}] }]);
    const [{ id: userId }] = people.nodes;
    const act = (mutation: string, type: string, input: object) =>
      root.ask(
        `mutation($input: ${type}!) { it: ${mutation}(input: $input) { user { suspension { reason } } userErrors { code } } }`,
        {
          input,
        },
      );
    const { it: suspended } = await act('suspendUser', 'SuspendUserInput', { userId, reason: 'COMPROMISED' });
    expect(suspended).toEqual({ user: { suspension: { reason: 'COMPROMISED' } }, userErrors: [] });
    await Promise.all([here.isClosedSoon(), there.isClosedSoon()]);
    expect([await stale(here.client), await stale(there.client)]).toEqual([401, 401]);

    const attempt = async (password: string) => {
      const text =
        'mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } userErrors { code message } } }';
      return (await shop.client().ask(text, { input: { email, password } })).signIn;
    };
    expect(await attempt('not the password of anybody')).toMatchObject({
      userErrors: [{ code: 'INVALID_CREDENTIALS' }],
    });
    expect(await attempt(PASSWORD)).toEqual({
      tokens: null,
      userErrors: [{ code: 'ACCOUNT_SUSPENDED', message: expect.stringContaining('somebody else may be using it') }],
    });
    expect((await act('restoreUser', 'PersonInput', { userId })).it).toEqual({
      user: { suspension: null },
      userErrors: [],
    });
    expect(await attempt(PASSWORD)).toMatchObject({ tokens: {}, userErrors: [] });
  });

  test('when an administrator signs them out, whose orders they see', async () => {
    const [email, root] = [newEmail(), await administrator(shop, 'SUPER')];
    const here = await device('signUp', email);
    const text =
      'query($email: String!) { people(search: $email) { nodes { id recentOrders { id } suspensions { id } } } }';
    const { people } = await root.ask(text, { email });
    expect(people.nodes).toEqual([{ id: expect.any(String), recentOrders: [], suspensions: [] }]);
    const signOut =
      'mutation($input: PersonInput!) { signOutUser(input: $input) { endedSessions userErrors { code } } }';
    const { signOutUser } = await root.ask(signOut, { input: { userId: people.nodes[0].id } });
    expect(signOutUser).toEqual({ endedSessions: 1, userErrors: [] });
    await here.isClosedSoon();
  });
});

interface Device {
  client: GraphQLClient;
  ask(query: string): Promise<unknown>;
  /** Closed with 4401 within a second; operations before that are refused. */
  isClosedSoon(): Promise<void>;
  leave(): Promise<void>;
}

async function openDevice(client: GraphQLClient): Promise<Device> {
  let code: number | undefined;
  const socket = createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: client.headers.authorization },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  const connected = new Promise<void>((resolve) => socket.on('connected', () => resolve()));
  socket.on('closed', (event) => {
    code = (event as { code: number }).code;
  });
  await connected;
  return {
    client,
    ask: async (query) => {
      for await (const result of socket.iterate({ query })) return result;
      return undefined;
    },
    isClosedSoon: async () => void (await expect.poll(() => code, { timeout: 1000 }).toBe(4401)),
    leave: async () => socket.dispose(),
  };
}
