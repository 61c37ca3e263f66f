export { addMessage } from './add-messages.ts';
export { type messageEntities, messages } from './messages.module.ts';
