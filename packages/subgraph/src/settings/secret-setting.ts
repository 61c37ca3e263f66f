import { z } from 'zod';

const PLACEHOLDER = /change|default|example|development|placeholder|password|replace/i;

/** A secret that people choose: 32 characters or more, no placeholder, and hard to guess. */
export const secret = z
  .string('is required')
  .min(32, 'must have 32 characters or more')
  .refine((value) => !PLACEHOLDER.test(value), 'is a placeholder; choose your own')
  .refine(isVaried, 'is too regular to be a secret; make one with `openssl rand -hex 32`');

/** Several secrets are separated by commas, each of 32 characters or more; otherwise a comma is part of the only one. */
export function secretsOf(value: string): string[] {
  const parts = value.split(',');
  return parts.every(({ length }) => length >= 32) ? parts : [value];
}

/** One secret, or several while they are exchanged: each must be a secret. */
export function secretsSetting(production: boolean) {
  const each = secretSetting(production);
  return z.string('is required').superRefine((value, check) => {
    const judged = secretsOf(value).map((one) => each.safeParse(one));
    for (const { error } of judged)
      for (const { message } of error?.issues ?? []) check.addIssue({ code: 'custom', message });
  });
}

/** A secret every process of the services has; 16 characters will do outside of production. */
export function secretSetting(production: boolean) {
  return production ? secret : z.string('is required').min(16, 'is too short to be a secret');
}

/**
 * Whether half of all pairs of differences between adjacent characters are distinct. Random text is well above that;
 * one repeated letter, the alphabet and repeated parts are far below.
 */
function isVaried(value: string): boolean {
  const codes = [...value].map((character) => character.codePointAt(0)!);
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  const pairs = steps.slice(1).map((step, index) => `${steps[index]} ${step}`);
  return new Set(pairs).size * 2 >= pairs.length;
}
