import { connectionOf } from '@minijd/subgraph';
import { Message } from './message.entity.ts';

export const MessageConnection = connectionOf(Message, 'Message');
