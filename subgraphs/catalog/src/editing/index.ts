export { editing, type editingEntities } from './editing.module.ts';
