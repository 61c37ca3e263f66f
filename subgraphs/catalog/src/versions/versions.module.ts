import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { ContentEdit } from './content-edit.entity.ts';

export const versionEntities = [ContentEdit];

/** Which fields each save changed: how two people who edit one thing are kept apart. */
export const versions = defineModule<CatalogContext>({ name: 'versions', entities: versionEntities });
