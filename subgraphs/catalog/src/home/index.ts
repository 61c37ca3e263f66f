export { home, type homeEntities } from './home.module.ts';
