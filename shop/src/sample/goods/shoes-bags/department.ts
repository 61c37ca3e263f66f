import type { Department } from '../good.ts';
import { bags } from './bags.ts';
import { shoes } from './shoes.ts';

export const shoesBagsDepartment: Department = {
  slug: 'shoes-bags',
  name: '鞋靴箱包 | Shoes & bags',
  icon: '1f45f',
  shelves: [
    {
      slug: 'shoes',
      name: '鞋靴 | Shoes',
      icon: '1f45f',
      theme: 'shoes',
      view: 'pair',
      seller: 'minijd',
      goods: shoes,
    },
    { slug: 'bags', name: '箱包 | Bags', icon: '1f392', theme: 'bag', view: 'tilt', seller: 'minijd', goods: bags },
  ],
};
