import type { en } from './en/index.ts';

/** Every text of the storefront: a language that lacks one, or has one too many, does not compile. */
export type Catalogue = typeof en;
