export { notes, type notesEntities } from './notes.module.ts';
