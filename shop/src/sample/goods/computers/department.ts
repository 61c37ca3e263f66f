import type { Department } from '../good.ts';
import { desktops } from './desktops.ts';
import { laptops } from './laptops.ts';
import { peripherals } from './peripherals.ts';
import { storageMedia } from './storage-media.ts';

export const computersDepartment: Department = {
  slug: 'computers',
  name: '电脑办公 | Computers & office',
  icon: '1f4bb',
  shelves: [
    {
      slug: 'laptops',
      name: '笔记本电脑 | Laptops',
      icon: '1f4bb',
      theme: 'device',
      view: 'close',
      seller: 'minijd',
      goods: laptops,
    },
    {
      slug: 'desktops',
      name: '台式机与显示器 | Desktops & monitors',
      icon: '1f5a5-fe0f',
      theme: 'device',
      view: 'close',
      seller: 'minijd',
      goods: desktops,
    },
    {
      slug: 'peripherals',
      name: '外设与打印 | Peripherals & printers',
      icon: '2328-fe0f',
      theme: 'device',
      view: 'tilt',
      seller: 'minijd',
      goods: peripherals,
    },
    {
      slug: 'storage-media',
      name: '存储介质 | Storage media',
      icon: '1f4bf',
      theme: 'object',
      view: 'tilt',
      seller: 'minijd',
      goods: storageMedia,
    },
  ],
};
