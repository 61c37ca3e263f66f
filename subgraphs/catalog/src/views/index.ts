export { type viewEntities, views } from './views.module.ts';
