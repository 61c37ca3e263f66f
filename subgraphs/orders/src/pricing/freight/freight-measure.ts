import { registerEnumType } from 'type-graphql';

export enum FreightMeasure {
  WEIGHT = 'WEIGHT',
  PIECES = 'PIECES',
}

registerEnumType(FreightMeasure, {
  name: 'FreightMeasure',
  description: 'What freight is charged by.',
  valuesConfig: {
    WEIGHT: { description: 'Grams of all goods of the seller.' },
    PIECES: { description: 'Units of all goods of the seller.' },
  },
});
