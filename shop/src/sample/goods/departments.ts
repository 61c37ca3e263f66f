import { audioVideoDepartment } from './audio-video/department.ts';
import { beautyDepartment } from './beauty/department.ts';
import { booksHobbiesDepartment } from './books-hobbies/department.ts';
import { computersDepartment } from './computers/department.ts';
import { fashionDepartment } from './fashion/department.ts';
import { foodDepartment } from './food/department.ts';
import { gardenToolsDepartment } from './garden-tools/department.ts';
import type { Department } from './good.ts';
import { homeDepartment } from './home/department.ts';
import { kitchenDepartment } from './kitchen/department.ts';
import { phonesDepartment } from './phones/department.ts';
import { shoesBagsDepartment } from './shoes-bags/department.ts';
import { sportsDepartment } from './sports/department.ts';

/** What the sample shop sells, in the order of its menu. */
export const departments: readonly Department[] = [
  phonesDepartment,
  computersDepartment,
  audioVideoDepartment,
  homeDepartment,
  gardenToolsDepartment,
  kitchenDepartment,
  fashionDepartment,
  shoesBagsDepartment,
  beautyDepartment,
  sportsDepartment,
  foodDepartment,
  booksHobbiesDepartment,
];
