import { randomUUID } from 'node:crypto';
import type { GraphQLClient } from '@minijd/testkit';
import type { Shape } from './shape/shape.ts';

const PASSWORD = 'a long password of the tests';
const APPLICATION =
  'id status reason slug companyName creditCode province licenceUrl logoUrl submittedAt decidedAt seller { id slug }';
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Fields of an answer as a test reads them. */
// biome-ignore lint/suspicious/noExplicitAny: a test states the shape it expects by what it asserts.
type Answer = Record<string, any>;

let codes = 0;

/** Another credit code each time, made as GB 32100 says. */
export function newCreditCode(): string {
  const body = `91110105MA${String(++codes).padStart(7, '0')}`;
  const sum = [...body].reduce((total, one, at) => total + CHARACTERS.indexOf(one) * (3 ** at % 31), 0);
  return body + CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** A person who applies to sell. */
export class Applicant {
  private constructor(
    private readonly shop: Shape,
    readonly client: GraphQLClient,
    readonly userId: string,
    readonly email: string,
  ) {}

  static async signUp(shop: Shape): Promise<Applicant> {
    const client = shop.client();
    const email = `${randomUUID()}@applicants.example`;
    const { signUp } = await client.ask(
      'mutation($input: SignUpInput!) { signUp(input: $input) { user { id } tokens { accessToken } } }',
      { input: { email, password: PASSWORD, displayName: 'Mei' } },
    );
    client.headers.authorization = `Bearer ${signUp.tokens.accessToken}`;
    return new Applicant(shop, client, signUp.user.id, email);
  }

  /** With their present rights. */
  async signInAgain(): Promise<GraphQLClient> {
    const client = this.shop.client();
    const { signIn } = await client.ask(
      'mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }',
      { input: { email: this.email, password: PASSWORD } },
    );
    client.headers.authorization = `Bearer ${signIn.tokens.accessToken}`;
    return client;
  }

  /** The fields of a complete application. */
  fields(): Answer {
    return {
      ...{
        companyName: '杭州山泉茶业有限公司',
        creditCode: newCreditCode(),
        contactName: '陈梅',
        phone: '13800000009',
      },
      ...{
        licence: `private/${this.userId}/${randomUUID()}.webp`,
        logo: `uploads/${this.userId}/${randomUUID()}.webp`,
      },
      ...{ province: '浙江', city: '杭州', district: '西湖区', street: '龙井路 1 号' },
      ...{ nameZh: '山泉茶行', nameEn: 'Spring Tea', slug: `spring-tea-${randomUUID().slice(0, 8)}` },
    };
  }

  async save(input: object): Promise<Answer> {
    const text = `mutation($input: SellerApplicationInput!) { saveSellerApplication(input: $input) {
      application { ${APPLICATION} } userErrors { code field } } }`;
    return (await this.client.ask(text, { input })).saveSellerApplication;
  }

  async submit(): Promise<Answer> {
    const text = `mutation { submitSellerApplication { application { ${APPLICATION} } userErrors { code field } } }`;
    return (await this.client.ask(text)).submitSellerApplication;
  }

  /** Submits a complete application; returns its id. */
  async apply(changes: object = {}): Promise<string> {
    await this.save({ ...this.fields(), ...changes });
    const { application, userErrors } = await this.submit();
    if (!application) throw new Error(JSON.stringify(userErrors));
    return application.id;
  }

  async application(): Promise<Answer> {
    return (await this.client.ask(`{ me { sellerApplication { ${APPLICATION} } } }`)).me.sellerApplication;
  }
}

/** An administrator's operations on sellers. */
export class SellerDriver {
  constructor(readonly client: GraphQLClient) {}

  async approve(id: string): Promise<Answer> {
    const text = `mutation($id: ID!) { approveSellerApplication(id: $id) {
      application { ${APPLICATION} } userErrors { code field } } }`;
    return (await this.client.ask(text, { id })).approveSellerApplication;
  }

  async reject(id: string, reason: string): Promise<Answer> {
    const text = `mutation($input: RejectSellerApplicationInput!) { rejectSellerApplication(input: $input) {
      application { ${APPLICATION} } userErrors { code field } } }`;
    return (await this.client.ask(text, { input: { id, reason } })).rejectSellerApplication;
  }

  async suspend(sellerId: string, reason = '售假'): Promise<Answer> {
    const text = `mutation($input: SuspendSellerInput!) { suspendSeller(input: $input) {
      seller { id status suspendReason } userErrors { code field } } }`;
    return (await this.client.ask(text, { input: { sellerId, reason } })).suspendSeller;
  }

  async restore(sellerId: string): Promise<Answer> {
    const text =
      'mutation($id: ID!) { restoreSeller(sellerId: $id) { seller { id status suspendReason } userErrors { code } } }';
    return (await this.client.ask(text, { id: sellerId })).restoreSeller;
  }
}
