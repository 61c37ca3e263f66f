export { privacy } from './privacy.module.ts';
