import type { Department } from '../good.ts';
import { cookware } from './cookware.ts';
import { tableware } from './tableware.ts';
import { teaCoffee } from './tea-coffee.ts';

export const kitchenDepartment: Department = {
  slug: 'kitchen',
  name: '厨房餐具 | Kitchen & dining',
  icon: '1fad6',
  shelves: [
    {
      slug: 'tea-coffee',
      name: '茶咖器具 | Tea & coffee ware',
      icon: '1fad6',
      theme: 'kitchen',
      view: 'close',
      seller: 'shanlan-living',
      goods: teaCoffee,
    },
    {
      slug: 'cookware',
      name: '锅具刀具 | Cookware & knives',
      icon: '1f373',
      theme: 'kitchen',
      view: 'tilt',
      seller: 'minijd',
      goods: cookware,
    },
    {
      slug: 'tableware',
      name: '餐具储物 | Tableware & jars',
      icon: '1f37d-fe0f',
      theme: 'kitchen',
      view: 'tilt',
      seller: 'shanlan-living',
      goods: tableware,
    },
  ],
};
