import type { Engine } from './engine.ts';

/** An engine given by address that does not answer. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
}

export interface GivenEngine {
  name: string;
  /** The variable that holds the address. */
  variable: string;
  url: string;
  answers(url: string): Promise<boolean>;
}

/**
 * Uses an engine that somebody else runs. The address may hold a password, so people see the host only.
 *
 * @throws EngineUnavailable with the variable and host to look at.
 */
export async function useGivenEngine({ name, variable, url, answers }: GivenEngine): Promise<Engine> {
  if (await answers(url)) return { url, stop: async () => {} };
  throw new EngineUnavailable(
    `${name} at ${hostOf(url)} does not answer or refuses us: look at it, and at ${variable}.`,
  );
}

export function hostOf(url: string): string {
  return new URL(url).host;
}
