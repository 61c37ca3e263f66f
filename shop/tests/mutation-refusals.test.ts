import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { type GraphQLField, getNullableType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worse } from './bad-values.ts';
import type { Arguments } from './mutation-case.ts';
import { CASES, mutations, NEEDED, ownerOf } from './mutation-cases.ts';
import { GUEST, leaveTheScene, type Scene, setTheScene } from './mutation-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setTheScene();
});
afterAll(() => leaveTheScene(scene));

type Mutation = GraphQLField<unknown, unknown>;

/** Codes of refusals for the values themselves. */
const OF_VALUES = ['INVALID_INPUT', 'INVALID_QUANTITY', 'WEAK_PASSWORD'];
/** Fields checked against other fields or the order, and so only after all values are valid. */
const JUDGED_LATER: Record<string, readonly string[]> = {
  saveAddress: ['city', 'district'],
  placeOrder: ['lines', 'usePoints'],
  requestAfterSale: ['lines'],
  saveSearchRule: ['version'],
  saveSynonym: ['version'],
  updateBrand: ['version'],
  updateCategory: ['version'],
  updateHomeBlock: ['version'],
  updateProduct: ['version'],
  updateWarehouse: ['version'],
  shipOrder: ['lines'],
  changeOrderPrice: ['lines', 'freight'],
};
/** Guests have carts, and mutations of sessions need none. */
const FOR_GUESTS =
  /Cart|saveForLater|View|switchHistory|switchRecommendations|noteSearchUse|^(signIn|confirmSignIn|signUp|signOut|refreshSession|requestPasswordReset|resetPassword|verifyEmail|confirmEmailChange)$/;

async function answerTo({ name, args: given }: Mutation, args: Arguments, viewer: Partial<Viewer>): Promise<Answer> {
  const variables = given.map((one) => `$${one.name}: ${one.type}`).join(', ');
  const query = `mutation${variables && `(${variables})`}
    { it: ${name}${variables && `(${given.map((one) => `${one.name}: $${one.name}`)})`} { userErrors { code message field } } }`;
  return scene.shop.try(ownerOf(name), query, args, viewer);
}

const refusalsIn = ({ data }: Answer): Answer[] => data?.it?.userErrors ?? [];

/** The fields of a mutation's input, each with values that may be wrong. */
function spoiledFields(mutation: Mutation): Map<string, unknown[]> {
  const fields = new Map<string, unknown[]>();
  const input = mutation.args.find(({ name }) => name === 'input');
  const type = input && getNullableType(input.type);
  if (!isInputObjectType(type)) return fields;
  const given = CASES[mutation.name]!(scene).args.input as Arguments;
  for (const { name, type: fieldType } of Object.values(type.getFields())) {
    fields.set(
      name,
      worse(fieldType, given?.[name], name).map(({ value }) => value),
    );
  }
  return fields;
}

/** An invalid value for each field, by the field's name. */
async function wrongValues(mutation: Mutation): Promise<Arguments> {
  const wrong: Arguments = {};
  for (const [name, values] of spoiledFields(mutation)) {
    if (JUDGED_LATER[mutation.name]?.includes(name)) continue;
    for (const value of values) {
      const { as, args } = CASES[mutation.name]!(scene);
      const answer = await answerTo(mutation, { input: { ...(args.input as object), [name]: value } }, as);
      if (!refusalsIn(answer).some(({ code, field }) => OF_VALUES.includes(code) && field?.includes(name))) continue;
      wrong[name] = value;
      break;
    }
  }
  return wrong;
}

test.each(Object.entries(mutations))(
  '%s says all that is wrong with its input at once, and where',
  async (_, mutation) => {
    const wrong = await wrongValues(mutation);
    if (Object.keys(wrong).length === 0) return;
    const { as, args } = CASES[mutation.name]!(scene);
    const refusals = refusalsIn(await answerTo(mutation, { input: { ...(args.input as object), ...wrong } }, as));
    const named = new Set(refusals.flatMap(({ field }) => field ?? ['nowhere']));
    expect(Object.keys(wrong).filter((name) => !named.has(name))).toEqual([]);
    expect(refusals.filter(({ code, message, field }) => !code || !message || !field?.length)).toEqual([]);
  },
);

const refused = (code: string) => ({
  data: { it: null },
  errors: [expect.objectContaining({ path: ['it'], extensions: { code } })],
});

test.each(Object.entries(mutations))('%s refuses a missing sign-in and a role in one shape', async (name, mutation) => {
  const { as, args: given } = CASES[name]!(scene);
  const args = { ...given, ...NEEDED[name] };
  const byGuest = await answerTo(mutation, args, GUEST);
  if (!FOR_GUESTS.test(name)) expect(byGuest).toEqual(refused('UNAUTHENTICATED'));
  else expect(byGuest.errors).toBeUndefined();
  if (as.role !== 'ADMIN' && as.role !== 'SELLER') return;
  expect(await answerTo(mutation, args, scene.bo.viewer)).toEqual(refused('FORBIDDEN'));
});
