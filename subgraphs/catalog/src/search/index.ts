export { searchDocuments } from './search.module.ts';
