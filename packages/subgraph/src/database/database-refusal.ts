import { badInput } from '../refusal/errors.ts';

/** SQLSTATE classes 22 and 23: a value that no column takes, a rule of a table that does not hold. */
const ABOUT_DATA = /^2[23]/;

/**
 * For imports: what the database does not take is the fault of the rows (BAD_USER_INPUT), so that whoever sent them can
 * find and report it; all other failures pass through.
 */
export async function refusingBadRows<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ABOUT_DATA.test(String(error.code)))) throw error;
    throw badInput(`The database does not take it: ${error.message}`);
  }
}
