/** Identifies a document by hash, in the form of automatic persisted queries. */
export interface PersistedQueryExtensions {
  persistedQuery: { version: 1; sha256Hash: string };
}

export const persistedQuery = (sha256Hash: string): PersistedQueryExtensions => ({
  persistedQuery: { version: 1, sha256Hash },
});
