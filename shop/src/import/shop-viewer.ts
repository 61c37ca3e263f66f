import type { Viewer } from '@minijd/subgraph';

/** The shop acting for itself. */
export const shopViewer: Omit<Viewer, 'service'> = { locale: 'zh-CN', requestId: 'shop-import' };
