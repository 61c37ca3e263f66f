const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because a row with the same key exists (PostgreSQL's SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): error is Error & { code: string; detail?: string } {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
