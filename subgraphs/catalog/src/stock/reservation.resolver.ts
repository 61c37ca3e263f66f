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
  @Mutation(() => StockReservationResult, { description: 'Reserves all lines or none.' })
  async _reserveStock(
    @Arg('input', () => ReserveStockInput, { description: 'The lines, and the expiry.' }) input: ReserveStockInput,
    @Ctx() context: CatalogContext,
  ): Promise<StockReservationResult> {
    const shortages = await reserveStock(input, context);
    return { reserved: shortages.length === 0, shortages };
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    description: 'Commits a reservation; false when it has expired and the units are not available any more.',
  })
  _commitReservation(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Ctx() context: CatalogContext,
  ) {
    return commitReservation(reservationId, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Extends a reservation; false when it is not held any more.' })
  _extendReservation(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Arg('expiresAt', () => DateTime, { description: 'The new end.' }) expiresAt: Date,
    @Ctx() context: CatalogContext,
  ) {
    return extendReservation(reservationId, expiresAt, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Releases a reservation; false when nothing is reserved.' })
  _releaseReservation(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Ctx() context: CatalogContext,
  ) {
    return releaseReservation(reservationId, context);
  }

  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Restocks sold units, once; false when there is nothing to restock.' })
  _restock(
    @Arg('reservationId', () => ID, reservation) reservationId: string,
    @Arg('returnId', () => ID, { nullable: true, description: "Idempotency key; absent: the reservation's id." })
    returnId: string | undefined,
    @Arg('lines', () => [ReserveStockLineInput], {
      nullable: true,
      description: 'The units to restock; absent: all that are left.',
    })
    lines: ReserveStockLineInput[] | undefined,
    @Ctx() context: CatalogContext,
  ) {
    return restockUnits(reservationId, { returnId: returnId ?? reservationId, lines }, context);
  }
}
