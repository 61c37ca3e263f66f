import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BulkKind, ImportStatus } from './bulk-import.entity.ts';

registerEnumType(BulkKind, {
  name: 'BulkKind',
  description: 'What is imported or exported.',
  valuesConfig: {
    PRODUCTS: { description: 'Products with their SKUs.' },
    PRICES: { description: 'Prices and list prices of SKUs.' },
    STOCK: { description: 'Units of SKUs in warehouses.' },
  },
});

registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How far an import is.',
  valuesConfig: {
    WAITING: { description: 'It begins soon.' },
    RUNNING: { description: 'Rows are being taken.' },
    DONE: { description: 'All rows were taken or have a problem.' },
    FAILED: { description: 'The file cannot be read: nothing was taken.' },
    STOPPED: { description: 'Somebody stopped it: rows before stay as imported.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A cell of a row as it is in the file.' })
export class ImportCell {
  @Field(() => String, { description: 'The column.' })
  column!: string;

  @Field(() => String, { description: 'What stands there.' })
  text!: string;
}

@ObjectType({ description: 'What is wrong with a row of an import.' })
export class ImportProblem {
  id!: string;

  @Field(() => Int, { description: 'Where the row begins in the file, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'The column.' })
  column?: string | null;

  @Field(() => String, { description: 'What is wrong, in the language of the viewer.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the row was taken all the same.' })
  warning!: boolean;

  @Field(() => [ImportCell], { description: 'The row, in the order of its columns.' })
  cells!: ImportCell[];
}

@ObjectType('BulkImport', { description: 'A file that is imported, and what became of its rows.' })
export class BulkImportView {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => BulkKind, { description: 'What is imported.' })
  kind!: BulkKind;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => ID, { description: 'The upload: another import may use it again.' })
  upload!: string;

  @Field(() => Boolean, { description: 'Whether it is a trial run, which changes nothing.' })
  trial!: boolean;

  @Field(() => ImportStatus, { description: 'How far it is.' })
  status!: ImportStatus;

  @Field(() => String, { nullable: true, description: 'Whose columns the file has: MINIJD, VENDURE, SHOPIFY, SPREE.' })
  format?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows of the file; null until it was read.' })
  rowCount?: number | null;

  @Field(() => Int, { description: 'Rows that are behind.' })
  position!: number;

  @Field(() => Int, { description: 'Products that are new.' })
  created!: number;

  @Field(() => Int, { description: 'Products or SKUs that were changed.' })
  updated!: number;

  @Field(() => Int, { description: 'Those that are as in the file already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Those that were not taken because of a problem.' })
  failed!: number;

  @Field(() => Int, { description: 'Problems and warnings of all rows.' })
  problemCount!: number;

  @Field(() => String, { nullable: true, description: 'Why the file cannot be read.' })
  failure?: string;

  @Field(() => DateTime, { description: 'When it was started.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt?: Date | null;

  columns!: string[];
}
