export const recommendations = {
  recommendations: {
    boughtTogether: 'Bought together',
    addAll: (count: number) => `Add these ${count} to the cart`,
    forCart: 'Goes well with your cart',
    afterOrder: 'Goes well with your order',
    more: 'Show more',
    end: 'That is all for now.',
    use: 'Recommend by what I look at, add to the cart and buy',
    note: 'Kept for 180 days. Switched off, it is deleted at once and nothing more is recorded; you then see what is popular.',
    switchedOn: 'From now on, recommendations follow what you do.',
    switchedOff: 'Switched off, and what was recorded is deleted.',
  },
};
