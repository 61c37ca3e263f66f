export { AccessTokens } from './access-token/access-tokens.ts';
export { requireRecentPassword } from './recent-password.ts';
export { announceRevoked, endSessions, revokeSessions } from './revoke-sessions.ts';
export { clearSessionCookies } from './session.cookies.ts';
export { type sessionEntities, sessions } from './sessions.module.ts';
export { SignInChallenges } from './sign-in-challenges.ts';
