import type { Department } from '../good.ts';
import { ballsRackets } from './balls-rackets.ts';
import { fitnessRides } from './fitness-rides.ts';
import { outdoors } from './outdoors.ts';

export const sportsDepartment: Department = {
  slug: 'sports',
  name: '运动户外 | Sports & outdoors',
  icon: '1f3c0',
  shelves: [
    {
      slug: 'balls-rackets',
      name: '球类球拍 | Balls & rackets',
      icon: '1f3f8',
      theme: 'sport',
      view: 'tilt',
      seller: 'minijd',
      goods: ballsRackets,
    },
    {
      slug: 'fitness-rides',
      name: '健身骑行 | Fitness & rides',
      icon: '1f6b2',
      theme: 'sport',
      view: 'tilt',
      seller: 'minijd',
      goods: fitnessRides,
    },
    {
      slug: 'outdoors',
      name: '户外装备 | Outdoor gear',
      icon: '26fa',
      theme: 'object',
      view: 'close',
      seller: 'minijd',
      goods: outdoors,
    },
  ],
};
