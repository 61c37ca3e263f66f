import type { RoutePreloadFuncArgs } from '@solidjs/router';
import type { Component } from 'solid-js';
import type { PreparedQuery } from './graphql/query.ts';

export interface PageRoute {
  path: string;
  /** Its module, as the build's manifest names it. */
  source: string;
  load: () => Promise<Component>;
  /** The queries of the page, sent while its code is loading. */
  queries?: (args: RoutePreloadFuncArgs) => readonly PreparedQuery[];
  /** Guests sign in first. */
  signedIn?: boolean;
}
