/** The last page of lists in the console that the gateway returns. */
export const PAGE_SIZE = 50;
export const LAST_PAGE = 200;

/** The page in a URL; the first by default. */
export function parsePage(text: string | string[] | null | undefined): number {
  const page = Number(text);
  return Number.isInteger(page) ? Math.max(1, Math.min(page, LAST_PAGE)) : 1;
}

export function pagesOf(totalCount: number): number {
  return Math.min(Math.ceil(totalCount / PAGE_SIZE), LAST_PAGE);
}
