import type { Department } from '../good.ts';
import { jewelry } from './jewelry.ts';
import { makeupCare } from './makeup-care.ts';
import { personalCare } from './personal-care.ts';

export const beautyDepartment: Department = {
  slug: 'beauty',
  name: '美妆个护 | Beauty & care',
  icon: '1f484',
  shelves: [
    {
      slug: 'makeup-care',
      name: '彩妆护肤 | Make-up & skin care',
      icon: '1f484',
      theme: 'beauty',
      view: 'tilt',
      seller: 'minijd',
      goods: makeupCare,
    },
    {
      slug: 'personal-care',
      name: '个人护理 | Personal care',
      icon: '1faa5',
      theme: 'object',
      view: 'tilt',
      seller: 'minijd',
      goods: personalCare,
    },
    {
      slug: 'jewelry',
      name: '首饰配件 | Jewellery',
      icon: '1f48d',
      theme: 'object',
      view: 'close',
      seller: 'shanlan-living',
      goods: jewelry,
    },
  ],
};
