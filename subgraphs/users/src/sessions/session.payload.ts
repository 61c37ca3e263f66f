import { DateTime, Payload } from '@minijd/subgraph';
import { Field, ObjectType, Root, registerEnumType } from 'type-graphql';
import { User } from '../accounts/index.ts';

export enum SessionTransport {
  COOKIE = 'COOKIE',
  HEADER = 'HEADER',
}

registerEnumType(SessionTransport, {
  name: 'SessionTransport',
  description: 'How a client keeps its session.',
  valuesConfig: {
    COOKIE: { description: 'Browsers: tokens go into HttpOnly cookies and never into the payload.' },
    HEADER: { description: 'Apps: tokens are in the payload; send `Authorization: Bearer <accessToken>`.' },
  },
});

@ObjectType({ description: "The tokens of an app's session." })
export class Tokens {
  @Field(() => String, { description: 'The access token, valid for 15 minutes.' })
  accessToken!: string;

  @Field(() => DateTime, { description: 'When the access token expires.' })
  accessTokenExpiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Exchanged once for the next tokens, within 7 days. Null when a parallel refresh received the new one: keep that.',
  })
  refreshToken?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Identifies a known device at its next sign-in. Keep it after signing out; null without a sign-in.',
  })
  deviceToken?: string;
}

@ObjectType({ description: 'The challenge for the second step of a sign-in.' })
export class SignInChallenge {
  @Field(() => String, { description: 'For `confirmSignIn`, from the same browser or app and network.' })
  token!: string;

  @Field(() => DateTime, { description: 'Until when.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A session that was opened or refreshed.' })
export class SessionPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'Who is signed in now.' })
  user?: User;

  @Field(() => Tokens, { nullable: true, description: 'The tokens; null for the COOKIE transport.' })
  tokens?: Tokens;

  @Field(() => DateTime, { nullable: true, description: 'When to refresh at the latest.' })
  accessTokenExpiresAt?: Date;

  @Field(() => SignInChallenge, {
    nullable: true,
    description: 'With the refusal SECOND_FACTOR_REQUIRED: the password was right, and a code is needed as well.',
  })
  challenge?: SignInChallenge;
}

@ObjectType({ description: 'Whether a session was ended.' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { name: 'signedOut', description: 'Whether the session is over.' })
  isSignedOut(@Root() payload: { signedOut?: boolean }): boolean {
    return payload.signedOut ?? false;
  }
}
