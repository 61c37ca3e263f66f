import { Allow, DateTime } from '@minijd/subgraph';
import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { ReserveStockInput, ReserveStockLineInput, StockReservationResult } from './reservation.input.ts';
import { reserveStock } from './reserve-stock.ts';
import { restockUnits } from './restock-units.ts';
import { commitReservation, extendReservation, releaseReservation } from './settle-reservation.ts';

const reservation = { description: 'The id given when reserving.' };

/** Stock operations of the checkout; each is idempotent. */
@Resolver()
export class ReservationResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => StockReservationResult, { description: 'Holds all lines or none.' })
  async _reserveStock(
    @Arg('input', () => ReserveStockInput, { description: 'What to hold, and until when.' }) input: ReserveStockInput,
    @Ctx() context: CatalogContext,
  ): Promise<StockReservationResult> {
    const shortages = await reserveStock(input, context);
    return { reserved: shortages.length === 0, shortages };
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Sells what is held; false when it lapsed and cannot be had any more.' })
  _commitReservation(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Ctx() context: CatalogContext,
  ) {
    return commitReservation(reservationId, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Holds until another moment; false when it is not held any more.' })
  _extendReservation(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Arg('expiresAt', () => DateTime, { description: 'The new end.' }) expiresAt: Date,
    @Ctx() context: CatalogContext,
  ) {
    return extendReservation(reservationId, expiresAt, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Gives back what is held; false, and harmless, when nothing is.' })
  _releaseReservation(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Ctx() context: CatalogContext,
  ) {
    return releaseReservation(reservationId, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Puts back what was sold, once; false when there is nothing to put back.' })
  _restock(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Arg('returnId', () => ID, { nullable: true, description: 'What happens once under it; absent: the reservation.' })
    returnId: string | undefined,
    @Arg('lines', () => [ReserveStockLineInput], {
      nullable: true,
      description: 'What comes back; absent: all that is left.',
    })
    lines: ReserveStockLineInput[] | undefined,
    @Ctx() context: CatalogContext,
  ) {
    return restockUnits(reservationId, { returnId: returnId ?? reservationId, lines }, context);
  }
}
