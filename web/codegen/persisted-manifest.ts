import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { persistedOperations } from './persisted-operation.ts';

/** The manifest the gateway loads: document id → text. */
export const plugin: PluginFunction = (_schema, documents) => {
  const manifest = Object.fromEntries(persistedOperations(documents).map(({ id, text }) => [id, text]));
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
