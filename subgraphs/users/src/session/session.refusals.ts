import { Refusal } from '@minijd/subgraph';

/** The same for a wrong password, an unknown account and an e-mail address that is taken. */
export function wrongCredentials(field = 'password'): Refusal {
  const text = { 'zh-CN': '账号或密码不对。', en: "That account or password isn't right." };
  return new Refusal('INVALID_CREDENTIALS', text, ['input', field]);
}

export function sessionExpired(): Refusal {
  return new Refusal('SESSION_EXPIRED', {
    'zh-CN': '登录已过期，请重新登录。',
    en: 'Your session ended. Sign in again.',
  });
}

export function unknownSession(): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这个登录设备。', en: 'There is no such session.' }, ['id']);
}

export function tooManyAttempts(seconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new Refusal('RATE_LIMITED', {
    'zh-CN': `尝试次数过多，账号未受影响，请${minutes}分钟后再试，或在登录过的设备上登录。`,
    en: `Too many attempts. Nothing was changed; try again in ${minutes} min, or on a device you signed in on before.`,
  });
}

export function onePasswordPerRequest(): Refusal {
  return new Refusal('RATE_LIMITED', {
    'zh-CN': '一次请求只能验证一次密码，请分开提交。',
    en: 'One request checks one password. Send the others one by one.',
  });
}

export function busySigningIn(): Refusal {
  return new Refusal('RATE_LIMITED', {
    'zh-CN': '现在登录的人太多，请1分钟后再试。',
    en: 'Too many people are signing in right now. Try again in 1 min.',
  });
}
