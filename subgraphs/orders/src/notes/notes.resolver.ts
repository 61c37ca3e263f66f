import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { User } from '../kernel/index.ts';
import { changedOrder, Order, OrderPayload, type OrderRow } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { OrderNote } from './order-note.entity.ts';
import { notesOfOrder, type OrderNoteRow } from './order-note.rows.ts';
import { addNote, deleteNote, noteOwner } from './write-notes.ts';

@InputType({ description: 'A note on an order.' })
export class OrderNoteInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => String, { description: 'The note: 1 to 500 characters, over several lines if wanted.' })
  text!: string;
}

@Resolver(() => OrderNote)
export class OrderNoteResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who wrote it.' })
  author(@Root() note: OrderNoteRow): User {
    return { id: note.authorId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may delete it.' })
  deletable(@Root() { sellerId, authorId }: OrderNoteRow, @Ctx() context: OrdersContext) {
    return noteOwner(context) === sellerId && (sellerId !== null || context.isSelf({ id: authorId }));
  }
}

@Resolver(() => Order)
export class OrderNotesResolver {
  @FieldResolver(() => [OrderNote], {
    description: "Notes on it, newest first: those of the viewer's shop; all for administrators; none for its buyer.",
  })
  async notes(@Root() order: OrderRow, @Ctx() context: OrdersContext): Promise<OrderNoteRow[]> {
    const all = context.may('order:read');
    const owner = noteOwner(context);
    if (!all && !owner) return [];
    const notes = await context.load(notesOfOrder, order.id);
    return all ? notes : notes.filter(({ sellerId }) => sellerId === owner);
  }

  @Allow('SELLER', 'order:ship')
  @Mutation(() => OrderPayload, {
    description:
      "Notes something on an order of the viewer's shop, for the shop and administrators; what an administrator notes is for administrators.",
  })
  @Refusable()
  async addOrderNote(
    @Arg('input', () => OrderNoteInput, { description: 'Which order, and what.' }) input: OrderNoteInput,
    @Ctx() context: OrdersContext,
  ) {
    await addNote(context, input);
    return changedOrder(context, input.orderId);
  }

  @Allow('SELLER', 'order:ship')
  @Mutation(() => OrderPayload, {
    description: "Deletes a note of the viewer's shop; administrators delete those they wrote.",
  })
  @Refusable()
  async deleteOrderNote(
    @Arg('noteId', () => ID, { description: 'Which note.' }) noteId: string,
    @Ctx() context: OrdersContext,
  ) {
    return changedOrder(context, await deleteNote(context, noteId));
  }
}
