import { expect, test } from 'vitest';
import { SecretBox } from './secret-box.ts';

const secret = 'a secret of thirty-two letters..';

test('what is sealed opens with the same secret and purpose only', () => {
  const sealed = new SecretBox(secret, 'keys').seal('the private key');
  expect(sealed).not.toContain('private');
  expect(new SecretBox(secret, 'keys').open(sealed)).toBe('the private key');
  expect(new SecretBox(secret, 'other').open(sealed)).toBeUndefined();
  expect(new SecretBox(`${secret}!`, 'keys').open(sealed)).toBeUndefined();
});

test('a changed box does not open', () => {
  const box = new SecretBox(secret, 'keys');
  const bytes = Buffer.from(box.seal('the private key'), 'base64url');
  bytes[bytes.length - 1] = bytes.at(-1)! ^ 1;
  expect(box.open(bytes.toString('base64url'))).toBeUndefined();
  expect(box.open('')).toBeUndefined();
});
