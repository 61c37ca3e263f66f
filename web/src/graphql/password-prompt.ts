import { createContext, useContext } from 'solid-js';
import type { OperationResult } from './result.ts';

const PASSWORD_REQUIRED = 'PASSWORD_REQUIRED';

/** Asks for the password; resolves to whether it was confirmed. */
export type PasswordPrompt = () => Promise<boolean>;

const PromptContext = createContext<PasswordPrompt>();

export const PasswordPromptProvider = PromptContext.Provider;

/** Sends a change that was refused with PASSWORD_REQUIRED again after the password is confirmed. */
export function createConfirmedSend(): <Data>(
  send: () => Promise<OperationResult<Data>>,
) => Promise<OperationResult<Data>> {
  const prompt = useContext(PromptContext);
  return async (send) => {
    const result = await send();
    return prompt && needsPassword(result.data) && (await prompt()) ? send() : result;
  };
}

function needsPassword(data: unknown): boolean {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: readonly { code?: string }[] } | null>);
  return payloads.some((payload) => payload?.userErrors?.some(({ code }) => code === PASSWORD_REQUIRED));
}
