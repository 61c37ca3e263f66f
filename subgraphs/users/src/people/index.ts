export { people } from './people.module.ts';
