import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { OrderNoteResolver, OrderNotesResolver } from './notes.resolver.ts';
import { OrderNote } from './order-note.entity.ts';

export const notesEntities = [OrderNote];

export const notes = defineModule<OrdersContext>({
  name: 'notes',
  entities: notesEntities,
  resolvers: [OrderNoteResolver, OrderNotesResolver],
});
