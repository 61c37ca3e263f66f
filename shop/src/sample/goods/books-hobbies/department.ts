import type { Department } from '../good.ts';
import { books } from './books.ts';
import { instruments } from './instruments.ts';
import { stationery } from './stationery.ts';
import { toys } from './toys.ts';

export const booksHobbiesDepartment: Department = {
  slug: 'books-hobbies',
  name: '图书文娱 | Books & hobbies',
  icon: '1f4da',
  shelves: [
    {
      slug: 'books',
      name: '图书 | Books',
      icon: '1f4d8',
      theme: 'book',
      view: 'tilt',
      seller: 'minijd',
      goods: books,
    },
    {
      slug: 'stationery',
      name: '文具画材 | Stationery & art',
      icon: '270f-fe0f',
      theme: 'stationery',
      view: 'tilt',
      seller: 'minijd',
      goods: stationery,
    },
    {
      slug: 'toys',
      name: '玩具桌游 | Toys & games',
      icon: '1f9f8',
      theme: 'toy',
      view: 'tilt',
      seller: 'minijd',
      goods: toys,
    },
    {
      slug: 'instruments',
      name: '乐器 | Instruments',
      icon: '1f3b8',
      theme: 'instrument',
      view: 'tilt',
      seller: 'minijd',
      goods: instruments,
    },
  ],
};
