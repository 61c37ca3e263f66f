import { redisPrefix } from '@minijd/events';
import { traceCommands } from '@minijd/observability';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { type QuotaStore, type QuotaWindow, STEPS, type Taken, type WindowState } from './quota-windows.ts';

/** A request waits no longer for Redis to count it. */
const ANSWER_MS = 1000;

/**
 * One hash per window, the units by the step in which they were taken. The clock is that of Redis, the same for all
 * gateways; when it is set back, what was taken later counts as taken now.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local steps = ${STEPS}
local retry, windows = 0, {}
for i, key in ipairs(KEYS) do
  local length, limit, amount = tonumber(ARGV[3 * i - 2]), tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i])
  local width = length / steps
  local step = math.floor(now / width)
  local stored = redis.call('HGETALL', key)
  local kept, stale, used, later = {}, {}, 0, 0
  for j = 1, #stored, 2 do
    local at, count = tonumber(stored[j]), tonumber(stored[j + 1])
    if at < step - steps then
      stale[#stale + 1] = stored[j]
    else
      if at > step then
        stale[#stale + 1] = stored[j]
        later = later + count
        at = step
      end
      used = used + count
      kept[#kept + 1] = { at, count }
    end
  end
  table.sort(kept, function(a, b) return a[1] < b[1] end)
  local function back_in(at) return math.ceil((at + steps + 1) * width - now) end
  local wait = 0
  if used + amount > limit then
    wait = length
    local left = used
    for _, one in ipairs(kept) do
      left = left - one[2]
      if left + amount <= limit then
        wait = back_in(one[1])
        break
      end
    end
  end
  if wait > retry then retry = wait end
  windows[i] = { key, step, amount, later, stale, length, limit - used, back_in(kept[1] and kept[1][1] or step) }
end
local answer = { retry }
for _, window in ipairs(windows) do
  local key, step, amount, later, stale, length, left, reset = unpack(window)
  if retry == 0 then
    if #stale > 0 then redis.call('HDEL', key, unpack(stale)) end
    redis.call('HINCRBY', key, step, amount + later)
    redis.call('PEXPIRE', key, 2 * length)
    left = left - amount
  end
  answer[#answer + 1] = math.max(0, left)
  answer[#answer + 1] = reset
end
return answer
`;

/** Quotas of all gateways together, exact: Redis runs one script at a time. */
export class RedisQuotas implements QuotaStore {
  readonly #redis: Redis;

  constructor(url: string, log: Logger, { answerMs = ANSWER_MS }: { answerMs?: number } = {}) {
    this.#redis = traceCommands(
      new Redis(url, {
        keyPrefix: `${redisPrefix(url)}quota:`,
        maxRetriesPerRequest: 1,
        commandTimeout: answerMs,
        retryStrategy: (attempts) => Math.min(attempts * 50, 500),
      }),
    );
    this.#redis.on('error', (error) => log.warn({ err: error }, 'redis'));
    this.#redis.defineCommand('takeQuota', { lua: TAKE });
  }

  /** Whether a request need not wait to learn that Redis is away. */
  get ready(): boolean {
    return this.#redis.status === 'ready';
  }

  async take(key: string, windows: readonly QuotaWindow[]): Promise<Taken> {
    // In one slot of a cluster.
    const keys = windows.map(({ name }) => `{${key}}:${name}`);
    const amounts = windows.flatMap(({ windowMs, limit, amount }) => [windowMs, limit, amount]);
    const [retryMs = 0, ...states] = await this.#take(keys, amounts);
    return { allowed: retryMs === 0, retryMs, windows: windows.map((_, index) => stateOf(states, index)) };
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }

  #take(keys: readonly string[], amounts: readonly number[]): Promise<number[]> {
    const redis = this.#redis as Redis & { takeQuota(count: number, ...given: (string | number)[]): Promise<number[]> };
    return redis.takeQuota(keys.length, ...keys, ...amounts);
  }
}

function stateOf(states: readonly number[], index: number): WindowState {
  return { remaining: states[2 * index]!, resetMs: states[2 * index + 1]! };
}
