import type { Department } from '../good.ts';
import { plants } from './plants.ts';
import { tools } from './tools.ts';

export const gardenToolsDepartment: Department = {
  slug: 'garden-tools',
  name: '园艺五金 | Garden & tools',
  icon: '1fab4',
  shelves: [
    {
      slug: 'plants',
      name: '鲜花绿植 | Flowers & plants',
      icon: '1fab4',
      theme: 'plant',
      view: 'close',
      seller: 'shanlan-living',
      goods: plants,
    },
    {
      slug: 'tools',
      name: '五金工具 | Hand tools',
      icon: '1f9f0',
      theme: 'tool',
      view: 'tilt',
      seller: 'minijd',
      goods: tools,
    },
  ],
};
