import type { Locale } from '@minijd/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum OperationProblemCode {
  UNREADABLE = 'UNREADABLE',
  INVALID = 'INVALID',
  TOO_LARGE = 'TOO_LARGE',
  WRONG_HASH = 'WRONG_HASH',
  MISSING_SCOPE = 'MISSING_SCOPE',
  NOT_FOR_PARTNERS = 'NOT_FOR_PARTNERS',
  ID_TAKEN = 'ID_TAKEN',
  VERSION_TAKEN = 'VERSION_TAKEN',
}

registerEnumType(OperationProblemCode, {
  name: 'OperationProblemCode',
  description: 'Why an operation cannot be registered.',
  valuesConfig: {
    UNREADABLE: { description: 'The manifest is not of a known format, or too large.' },
    INVALID: { description: 'The operation does not fit the schema.' },
    TOO_LARGE: { description: 'The operation asks for too much.' },
    WRONG_HASH: { description: 'Its id is the hash of another text.' },
    MISSING_SCOPE: { description: 'A field needs a scope that the partner was not approved for.' },
    NOT_FOR_PARTNERS: { description: 'No key can have the scope of a field.' },
    ID_TAKEN: { description: 'Another operation was registered with this id.' },
    VERSION_TAKEN: { description: 'This version was published with other operations: publish another version.' },
  },
});

@ObjectType({ description: 'Why an operation cannot be registered.' })
export class OperationProblem {
  @Field(() => String, { nullable: true, description: 'Its name, else its id; null for the manifest as a whole.' })
  operation?: string;

  @Field(() => OperationProblemCode, { description: 'For programs.' })
  code!: OperationProblemCode;

  @Field(() => String, { description: 'For people. Errors of validation are in English.' })
  message!: string;
}

/** In the language of the viewer. */
export const missingScope = (locale: Locale, field: string, scopes: readonly string[]): string =>
  locale === 'en'
    ? `${field} needs ${scopes.join(' or ')}, which this partner was not approved for.`
    : `${field} 需要权限 ${scopes.join(' 或 ')}，该合作伙伴尚未获批。`;

export const notForPartners = (locale: Locale, field: string): string =>
  locale === 'en' ? `${field} is not for partners.` : `${field} 不向合作伙伴开放。`;

export const wrongHash = (locale: Locale): string =>
  locale === 'en' ? 'Its id is the hash of another text.' : '其编号是另一段文本的哈希值。';

export const idTaken = (locale: Locale): string =>
  locale === 'en' ? 'Another operation was registered with this id.' : '该编号已登记了另一个操作。';

export const versionTaken = (locale: Locale): string =>
  locale === 'en'
    ? 'This version was published with other operations. Publish another version.'
    : '该版本已用其他操作发布过，请换一个版本号。';
