import type { ClientConfig } from 'pg';

/** The same with other options. Passwords that a pool keeps are not enumerable: a spread would lose them. */
export const withOptions = (config: ClientConfig, changes: ClientConfig): ClientConfig =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(config), ...Object.getOwnPropertyDescriptors(changes) },
  );
