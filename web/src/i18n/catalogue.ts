import type { en } from './en/index.ts';

/** All texts of the storefront: a missing or extra text in a language is a compile error. */
export type Catalogue = typeof en;
