import type { Department } from '../good.ts';
import { deskPhones } from './desk-phones.ts';
import { power } from './power.ts';
import { smartphones } from './smartphones.ts';
import { wearables } from './wearables.ts';

export const phonesDepartment: Department = {
  slug: 'phones',
  name: '手机数码 | Phones & wearables',
  icon: '1f4f1',
  shelves: [
    {
      slug: 'smartphones',
      name: '手机 | Smartphones',
      icon: '1f4f1',
      theme: 'device',
      view: 'tilt',
      seller: 'minijd',
      goods: smartphones,
    },
    {
      slug: 'wearables',
      name: '手表穿戴 | Watches',
      icon: '231a',
      theme: 'device',
      view: 'tilt',
      seller: 'minijd',
      goods: wearables,
    },
    {
      slug: 'power',
      name: '电池电源 | Batteries & power',
      icon: '1f50b',
      theme: 'object',
      view: 'pair',
      seller: 'minijd',
      goods: power,
    },
    {
      slug: 'desk-phones',
      name: '座机传真 | Desk phones & fax',
      icon: '260e-fe0f',
      theme: 'device',
      view: 'close',
      seller: 'minijd',
      goods: deskPhones,
    },
  ],
};
