/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An address to add or change. */
export type AddressInput = {
  /** City of the province; a municipality is its own. */
  city: string;
  /** District, county or town of the city. */
  district: string;
  /** Which address to change; absent adds one. */
  id?: string | null | undefined;
  /** Whether checkout shall start with it. */
  isDefault?: boolean | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone: string;
  /** Postal code, up to 12 characters. */
  postalCode?: string | null | undefined;
  /** Province, such as 广东省; 广东 will do. The shop delivers to all of China. */
  province: string;
  /** Who takes the parcel, 1 to 50 characters. */
  recipient: string;
  /** Street, house, flat, 1 to 200 characters. */
  street: string;
};

/** A person of an imported shop. */
export type ImportedPersonInput = {
  /** Their addresses, the default first; for people who have none yet. */
  addresses?: Array<AddressInput> | null | undefined;
  /** The name others see. */
  displayName: string;
  /** Their e-mail address, which the shop vouches for; who has proven it already is updated. */
  email: string;
  /** Their id in the source; comes back with the id they have here. */
  externalId: string;
  /** Without one they cannot sign in. */
  password?: string | null | undefined;
  /** What they may do. */
  role: Role;
  /** The seller they act for. */
  sellerSlug?: string | null | undefined;
};

/** A seller of an imported shop. */
export type ImportedSellerInput = {
  /** What it says about itself, in English. */
  descriptionEn?: string | null | undefined;
  /** What it says about itself, in Chinese. */
  descriptionZh?: string | null | undefined;
  /** Key of its logo in the media store. */
  logo?: string | null | undefined;
  /** Its name in English; one of the two is needed. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** Since when it sells; now, when it is absent. */
  openedAt?: Date | string | null | undefined;
  /** The e-mail address of the person who acts for it. */
  ownerEmail?: string | null | undefined;
  /** 0 to 5. */
  rating: number;
  /** Its name in addresses; who has it already is updated. */
  slug: string;
};

/** Which application to reject, and why. */
export type RejectSellerApplicationInput = {
  /** Which application. */
  id: string;
  /** What to correct, for the applicant; 500 characters at most. */
  reason: string;
};

/** What a person may do in the shop. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Sells: keeps the products, stock and shipments of one seller. */
  | 'SELLER'
  /** Buys. */
  | 'USER';

/** What to change of an application; what is left out stays as it is, an empty text removes it. */
export type SellerApplicationInput = {
  /** City of the province. */
  city?: string | null | undefined;
  /** The company, as its licence says; 100 characters at most. */
  companyName?: string | null | undefined;
  /** Whom to ask, and who takes goods back; 50 characters at most. */
  contactName?: string | null | undefined;
  /** Its unified social credit code, 18 characters (GB 32100). */
  creditCode?: string | null | undefined;
  /** What it says about itself in English, 2,000 characters at most. */
  descriptionEn?: string | null | undefined;
  /** What it says about itself in Chinese, 2,000 characters at most. */
  descriptionZh?: string | null | undefined;
  /** District, county or town of the city. */
  district?: string | null | undefined;
  /** A picture of the licence: the key that `POST /media/uploads?private` gave. */
  licence?: string | null | undefined;
  /** The logo: the key that `POST /media/uploads` gave. */
  logo?: string | null | undefined;
  /** The name of the shop in English, 40 characters at most. */
  nameEn?: string | null | undefined;
  /** The name of the shop in Chinese, 40 characters at most. */
  nameZh?: string | null | undefined;
  /** A mainland number, or one with + and a country code. */
  phone?: string | null | undefined;
  /** Province that goods go back to; given with city and district. */
  province?: string | null | undefined;
  /** The slug of its page: 3 to 40 lower-case letters, digits and hyphens. */
  slug?: string | null | undefined;
  /** Street and house, 200 characters at most. */
  street?: string | null | undefined;
};

/** Where an application to sell here stands. */
export type SellerApplicationStatus =
  /** The shop is open. */
  | 'APPROVED'
  /** Being filled in. */
  | 'DRAFT'
  /** Declined with a reason; it can be corrected and submitted again. */
  | 'REJECTED'
  /** Waits for an administrator. */
  | 'SUBMITTED';

export type ImportPeopleMutationVariables = Exact<{
  input: Array<ImportedPersonInput> | ImportedPersonInput;
}>;


export type ImportPeopleMutation = { _importPeople: Array<{ externalId: string, id: string }> };

export type ImportSellersMutationVariables = Exact<{
  input: Array<ImportedSellerInput> | ImportedSellerInput;
}>;


export type ImportSellersMutation = { _importSellers: Array<{ slug: string, id: string }> };

export type SaveSellerApplicationMutationVariables = Exact<{
  input: SellerApplicationInput;
}>;


export type SaveSellerApplicationMutation = { saveSellerApplication: { application: { id: string, status: SellerApplicationStatus } | null, userErrors: Array<{ message: string }> } | null };

export type SubmitSellerApplicationMutationVariables = Exact<{ [key: string]: never; }>;


export type SubmitSellerApplicationMutation = { submitSellerApplication: { application: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type RejectSellerApplicationMutationVariables = Exact<{
  input: RejectSellerApplicationInput;
}>;


export type RejectSellerApplicationMutation = { rejectSellerApplication: { userErrors: Array<{ message: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ImportPeopleDocument = new TypedDocumentString(`
    mutation ImportPeople($input: [ImportedPersonInput!]!) {
  _importPeople(input: $input) {
    externalId
    id
  }
}
    `) as unknown as TypedDocumentString<ImportPeopleMutation, ImportPeopleMutationVariables>;
export const ImportSellersDocument = new TypedDocumentString(`
    mutation ImportSellers($input: [ImportedSellerInput!]!) {
  _importSellers(input: $input) {
    slug
    id
  }
}
    `) as unknown as TypedDocumentString<ImportSellersMutation, ImportSellersMutationVariables>;
export const SaveSellerApplicationDocument = new TypedDocumentString(`
    mutation SaveSellerApplication($input: SellerApplicationInput!) {
  saveSellerApplication(input: $input) {
    application {
      id
      status
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSellerApplicationMutation, SaveSellerApplicationMutationVariables>;
export const SubmitSellerApplicationDocument = new TypedDocumentString(`
    mutation SubmitSellerApplication {
  submitSellerApplication {
    application {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitSellerApplicationMutation, SubmitSellerApplicationMutationVariables>;
export const RejectSellerApplicationDocument = new TypedDocumentString(`
    mutation RejectSellerApplication($input: RejectSellerApplicationInput!) {
  rejectSellerApplication(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RejectSellerApplicationMutation, RejectSellerApplicationMutationVariables>;