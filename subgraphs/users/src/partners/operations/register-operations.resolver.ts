import {
  Allow,
  checkedAll,
  connectionOf,
  NumberedPageArgs,
  Payload,
  Refusable,
  Refusal,
  requiredText,
} from '@minijd/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { Partner } from '../partner/partner.entity.ts';
import type { PartnerRow } from '../partner/partner.rows.ts';
import { operationPage, type ReleaseRow, releaseById, releasesByPartner } from './operation.rows.ts';
import { OperationProblem } from './operation-problem.ts';
import { OperationRelease } from './operation-release.entity.ts';
import { registerOperations } from './register-operations.ts';
import { RegisteredOperation } from './registered-operation.entity.ts';

const RegisteredOperationConnection = connectionOf(RegisteredOperation, 'RegisteredOperation');

/** A request of a client is 256 KB at most. */
const LONGEST_MANIFEST = 240 * 1024;

@InputType({ description: 'The operations of one version of a program.' })
class RegisterOperationsInput {
  @Field(() => String, { description: 'The program, as it says in `apollographql-client-name`; 1 to 100 characters.' })
  clientName!: string;

  @Field(() => String, { description: 'Its version; 1 to 50 characters.' })
  clientVersion!: string;

  @Field(() => String, {
    description:
      "A manifest: Apollo's, the client preset's of GraphQL Code Generator, or plain GraphQL; 300 operations at most.",
  })
  manifest!: string;
}

@ObjectType({ description: 'What was registered, or all that hindered it.' })
class RegisterOperationsPayload extends Payload {
  @Field(() => OperationRelease, { nullable: true, description: 'The release; null when nothing was registered.' })
  release?: OperationRelease;

  problems?: OperationProblem[];
}

@Resolver(() => RegisterOperationsPayload)
export class RegisterOperationsPayloadResolver {
  @FieldResolver(() => [OperationProblem], { description: 'Every problem of every operation; empty on success.' })
  problems(@Root() { problems }: RegisterOperationsPayload): OperationProblem[] {
    return problems ?? [];
  }
}

@Resolver(() => Partner)
export class RegisterOperationsResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => RegisterOperationsPayload, {
    description:
      "Registers the operations of a program of the viewer's partner: all of them or none. They can be run within a second. A published version does not change; publishing it again does nothing.",
  })
  async registerOperations(
    @Arg('input', () => RegisterOperationsInput, { description: 'The operations.' }) input: RegisterOperationsInput,
    @Ctx() context: UsersContext,
  ) {
    const release = checkedAll<RegisterOperationsInput>({
      clientName: () => plainName(input, 'clientName', 100),
      clientVersion: () => plainName(input, 'clientVersion', 50),
      manifest: () => {
        if (Buffer.byteLength(input.manifest) <= LONGEST_MANIFEST) return input.manifest;
        throw new Refusal(
          'INVALID_INPUT',
          {
            'zh-CN': '清单不能超过240 KB，请拆分为多个版本。',
            en: 'A manifest has 240 KB at most. Split it into several programs.',
          },
          ['input', 'manifest'],
        );
      },
    });
    const published = await registerOperations(context, release);
    if ('problems' in published) return { problems: published.problems, userErrors: [unfit(context)] };
    return { release: await context.load(releaseById, published.releaseId) };
  }

  @FieldResolver(() => [OperationRelease], { description: 'The latest hundred versions it published, newest first.' })
  releases(@Root() { id }: PartnerRow, @Ctx() context: UsersContext): Promise<ReleaseRow[]> {
    return context.load(releasesByPartner, id);
  }

  @FieldResolver(() => RegisteredOperationConnection, { description: 'The operations it registered, by name.' })
  operations(
    @Root() { id }: PartnerRow,
    @Args(() => NumberedPageArgs) args: NumberedPageArgs,
    @Ctx() { db }: UsersContext,
  ) {
    return operationPage(db, id, args);
  }
}

function plainName(input: RegisterOperationsInput, field: 'clientName' | 'clientVersion', max: number): string {
  const refuse = () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': `需为1至${max}个字符。`, en: `Needs 1 to ${max} characters.` }, [
      'input',
      field,
    ]);
  return requiredText(input[field], { max, refuse });
}

function unfit({ viewer }: UsersContext) {
  return new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '有操作未通过校验，未登记任何操作。', en: 'Some operations have problems, so none was registered.' },
    ['input', 'manifest'],
  ).in(viewer.locale);
}
