export { onePasswordPerRequest } from './attempt.refusals.ts';
export { type credentialEntities, credentials } from './credentials.module.ts';
export { hashPassword, isPassword, matchingHash } from './password/password.hash.ts';
export { checkPassword } from './password/password.policy.ts';
export { hashToken, randomToken } from './random-token.ts';
export { SecretBox } from './secret-box.ts';
export { DEVICE_SECONDS } from './throttle/known-devices.ts';
export { postgresStore, redisStore, type ThrottleStore } from './throttle/throttle.store.ts';
export { type Attempt, Throttle } from './throttle/throttle.ts';
