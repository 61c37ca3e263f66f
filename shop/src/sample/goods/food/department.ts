import type { Department } from '../good.ts';
import { bakeryDrinks } from './bakery-drinks.ts';
import { fruit } from './fruit.ts';
import { meatSeafood } from './meat-seafood.ts';
import { vegetablesPantry } from './vegetables-pantry.ts';

export const foodDepartment: Department = {
  slug: 'food',
  name: '食品生鲜 | Food & fresh',
  icon: '1f34e',
  shelves: [
    {
      slug: 'fruit',
      name: '新鲜水果 | Fruit',
      icon: '1f34e',
      theme: 'fresh',
      view: 'pair',
      seller: 'orchard-street',
      goods: fruit,
    },
    {
      slug: 'vegetables-pantry',
      name: '蔬菜粮油 | Vegetables & pantry',
      icon: '1f955',
      theme: 'fresh',
      view: 'pair',
      seller: 'orchard-street',
      goods: vegetablesPantry,
    },
    {
      slug: 'meat-seafood',
      name: '肉禽海鲜 | Meat & seafood',
      icon: '1f990',
      theme: 'fresh',
      view: 'close',
      seller: 'orchard-street',
      goods: meatSeafood,
    },
    {
      slug: 'bakery-drinks',
      name: '烘焙饮品 | Bakery & drinks',
      icon: '1f35e',
      theme: 'snack',
      view: 'close',
      seller: 'orchard-street',
      goods: bakeryDrinks,
    },
  ],
};
