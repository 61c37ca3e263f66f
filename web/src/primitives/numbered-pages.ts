/** Lists of the console; the gateway gives no page beyond the last. */
export const PAGE_SIZE = 50;
export const LAST_PAGE = 200;

/** The page an address names; the first when it names none. */
export function parsePage(text: string | string[] | null | undefined): number {
  const page = Number(text);
  return Number.isInteger(page) ? Math.max(1, Math.min(page, LAST_PAGE)) : 1;
}

export function pagesOf(totalCount: number): number {
  return Math.min(Math.ceil(totalCount / PAGE_SIZE), LAST_PAGE);
}
