export { adoptHistory } from './adopt-history.ts';
export { history, type historyEntities } from './history.module.ts';
export { tooManyViews } from './history.refusals.ts';
