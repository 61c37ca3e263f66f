import { EngineUnavailable } from '@minijd/engines';
import { StartRefused } from '@minijd/http-server';

/** What to print when the shop cannot start: one sentence when the operator can correct it, else the whole error. */
export function startFailure(error: unknown): unknown {
  if (error instanceof StartRefused || error instanceof EngineUnavailable) return error.message;
  return isSystemError(error) ? `MiniJD cannot start: ${error.message}` : error;
}

/** An error of the operating system: a folder without write access, for example, or a foreign address. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && error.message !== '' && 'syscall' in error;
}
