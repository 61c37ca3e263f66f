export { partnerWebhooks, type partnerWebhooksEntities } from './partner-webhooks.module.ts';
