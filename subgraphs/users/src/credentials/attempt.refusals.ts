import { Refusal } from '@minijd/subgraph';

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
