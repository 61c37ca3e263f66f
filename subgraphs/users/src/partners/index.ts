export { type partnerEntities, partners } from './partners.module.ts';
