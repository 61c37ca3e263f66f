import { EngineUnavailable } from '@minijd/engines';
import { StartRefused } from '@minijd/http-server';

/** What to print when the shop cannot start: one sentence where the operator can mend it, everything otherwise. */
export function startFailure(error: unknown): unknown {
  if (error instanceof StartRefused || error instanceof EngineUnavailable) return error.message;
  return isSystemError(error) ? `MiniJD cannot start: ${error.message}` : error;
}

/** Of the operating system, such as a folder that may not be written or an address that is not this machine's. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && error.message !== '' && 'syscall' in error;
}
