export const EffectAction = { PIN: 'PIN', BOOST: 'BOOST', BURY: 'BURY' } as const;
export type EffectAction = keyof typeof EffectAction;

export const EffectTarget = { PRODUCT: 'PRODUCT', BRAND: 'BRAND', CATEGORY: 'CATEGORY' } as const;
export type EffectTarget = keyof typeof EffectTarget;

/** What happens to goods found for a text. */
export interface SearchEffect {
  action: EffectAction;
  target: EffectTarget;
  /** Id of a product, slug of a brand or category. */
  value: string;
}
