export type { recommendationEntities } from './recommendation.entities.ts';
export { recommendations } from './recommendations.module.ts';
