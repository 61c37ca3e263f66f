import type { Viewer } from '@minijd/subgraph';

/** The viewer of operations that the shop itself starts. */
export const shopViewer: Omit<Viewer, 'service'> = { locale: 'zh-CN', requestId: 'shop-import' };
