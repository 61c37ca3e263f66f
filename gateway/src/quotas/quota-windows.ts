/** So many units in any time of this length. */
export interface QuotaWindow {
  /** In `RateLimit` headers. */
  name: string;
  windowMs: number;
  limit: number;
  /** Units to take. */
  amount: number;
}

/** How a window stands after a request. */
export interface WindowState {
  /** Units left, 0 or more. */
  remaining: number;
  /** Until units taken earlier come back. */
  resetMs: number;
}

export interface Taken {
  /** All units were taken, else none. */
  allowed: boolean;
  /** When all may be taken, if nobody takes any meanwhile; 0 when they were. */
  retryMs: number;
  windows: readonly WindowState[];
}

/** Counts in sliding windows: all windows of a request, or none, at once. */
export interface QuotaStore {
  /** Rejects while nothing can be counted. */
  take(key: string, windows: readonly QuotaWindow[]): Promise<Taken>;
}

/**
 * A window slides in so many steps. What was taken counts for a step longer than the window, so that there is no time of
 * its length with more than the limit.
 */
export const STEPS = 60;
