import type { Department } from '../good.ts';
import { cleaning } from './cleaning.ts';
import { clocks } from './clocks.ts';
import { furniture } from './furniture.ts';
import { lighting } from './lighting.ts';

export const homeDepartment: Department = {
  slug: 'home',
  name: '家居生活 | Home',
  icon: '1f6cb-fe0f',
  shelves: [
    {
      slug: 'furniture',
      name: '家具 | Furniture',
      icon: '1fa91',
      theme: 'furniture',
      view: 'close',
      seller: 'shanlan-living',
      goods: furniture,
    },
    {
      slug: 'lighting',
      name: '灯具香薰 | Lighting & candles',
      icon: '1f4a1',
      theme: 'light',
      view: 'tilt',
      seller: 'shanlan-living',
      goods: lighting,
    },
    {
      slug: 'clocks',
      name: '钟表计时 | Clocks & timers',
      icon: '23f0',
      theme: 'object',
      view: 'close',
      seller: 'shanlan-living',
      goods: clocks,
    },
    {
      slug: 'cleaning',
      name: '清洁收纳 | Cleaning & storage',
      icon: '1f9fa',
      theme: 'object',
      view: 'close',
      seller: 'minijd',
      goods: cleaning,
    },
  ],
};
