export const bulkShipping = {
  bulkShipping: {
    title: 'Ship several orders',
    link: 'Ship several',
    pick: 'Ship these',
    text: 'One line for each order: its number, the carrier, and the tracking number, pasted from a spreadsheet or written here. Everything that is left of an order goes into that parcel.',
    carrier: 'Carrier, where a line names none',
    list: 'Orders and tracking numbers',
    example: '20261130000000000017, SF Express, SF1234567890',
    open: 'Open a file (CSV)',
    ship: (count: number) => (count === 0 ? 'Ship' : count === 1 ? 'Ship 1 order' : `Ship ${count} orders`),
    empty: 'Paste at least one order with its tracking number.',
    tooMany: (most: number) => `At most ${most} orders at once. Split the list.`,
    incomplete: (line: string) => `Carrier or tracking number is missing: ${line}`,
    refused: (count: number) => (count === 1 ? '1 was not shipped' : `${count} were not shipped`),
    done: (count: number) => (count === 1 ? '1 order shipped' : `${count} orders shipped`),
  },
};
