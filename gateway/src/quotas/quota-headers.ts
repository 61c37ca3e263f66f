import type { QuotaWindow, WindowState } from './quota-windows.ts';

/** What clients are told about a window. */
export interface ToldWindow extends Pick<QuotaWindow, 'name' | 'windowMs' | 'limit'>, WindowState {}

export function told(windows: readonly QuotaWindow[], states: readonly WindowState[]): ToldWindow[] {
  return windows.map(({ amount: _amount, ...window }, index) => ({ ...window, ...states[index]! }));
}

/**
 * `RateLimit-Policy` and `RateLimit`, structured fields of draft-ietf-httpapi-ratelimit-headers: quota and window in
 * seconds, what is left, and in how many seconds more of it comes back.
 */
export function rateLimitHeaders(windows: readonly ToldWindow[]): Record<string, string> {
  const list = (item: (window: ToldWindow) => string) => windows.map(item).join(', ');
  return {
    'ratelimit-policy': list(({ name, limit, windowMs }) => `"${name}";q=${limit};w=${windowMs / 1000}`),
    ratelimit: list(({ name, remaining, resetMs }) => `"${name}";r=${remaining};t=${Math.ceil(resetMs / 1000)}`),
  };
}
