import { badInput } from '../refusal/errors.ts';

/** SQLSTATE classes 22 and 23: a value that does not fit its column, a violated constraint. */
const ABOUT_DATA = /^2[23]/;

/**
 * For imports: data that the database refuses becomes BAD_USER_INPUT, so that the importer can report the row; all
 * other failures pass through.
 */
export async function refusingBadRows<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ABOUT_DATA.test(String(error.code)))) throw error;
    throw badInput(`The database does not take it: ${error.message}`);
  }
}
