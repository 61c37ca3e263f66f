import type { Department } from '../good.ts';
import { accessories } from './accessories.ts';
import { bottomsDresses } from './bottoms-dresses.ts';
import { tops } from './tops.ts';

export const fashionDepartment: Department = {
  slug: 'fashion',
  name: '服饰配件 | Clothing',
  icon: '1f455',
  shelves: [
    {
      slug: 'tops',
      name: '上衣外套 | Tops & coats',
      icon: '1f455',
      theme: 'clothes',
      view: 'close',
      seller: 'shanlan-living',
      goods: tops,
    },
    {
      slug: 'bottoms-dresses',
      name: '裤装裙装 | Bottoms & dresses',
      icon: '1f457',
      theme: 'clothes',
      view: 'close',
      seller: 'shanlan-living',
      goods: bottomsDresses,
    },
    {
      slug: 'accessories',
      name: '配饰 | Accessories',
      icon: '1f9e3',
      theme: 'object',
      view: 'tilt',
      seller: 'shanlan-living',
      goods: accessories,
    },
  ],
};
