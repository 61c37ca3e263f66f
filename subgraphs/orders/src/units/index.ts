export { AfterSaleKind, AfterSaleStatus, VOID } from './after-sale-kind.ts';
export { type Claim, claimsOf, claimsOfOrder, isSettled, sumOf, takesUnits } from './claimed-units.ts';
export { goodsRefunded } from './goods-refunded.ts';
export { claimedUnits, type LineUnits, lineUnits, shippable, undecided, unitsOfOrder } from './line-units.ts';
export { units } from './units.module.ts';
