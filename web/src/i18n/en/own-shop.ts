export const ownShop = {
  ownShop: {
    address: 'Address of the shop page',
    slug: 'Address',
    hint: '3 to 40 lower-case letters, digits and hyphens. The address until now goes on leading to your shop.',
    need: 'Enter an address.',
    change: 'Change address',
    changed: 'The address is changed.',
  },
};
