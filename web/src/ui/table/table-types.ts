import type { JSX } from 'solid-js';
import type { TableFilter } from '../../primitives/table-address.ts';
import type { ButtonTone } from '../button.tsx';
import type { IconName } from '../icon.tsx';

/** Where a cell stands on the card that a row is on a phone. */
export type CardPlace = 'title' | 'aside' | 'line' | 'labelled' | 'hidden';

export interface TableColumn<Row> {
  /** In the address when the list is sorted by it. */
  id: string;
  header: string;
  cell: (row: Row) => JSX.Element;
  /** The list can be sorted by it. */
  sortable?: boolean;
  /** What the browser sorts by, in a list whose rows are all here. */
  value?: (row: Row) => string | number;
  /** Numbers stand at the end. */
  end?: boolean;
  /** `labelled`, below its header, where it is not said. The first column is the title. */
  card?: CardPlace;
}

export interface TableEmpty {
  icon: IconName;
  /** Nothing is there yet; or, of a list of work, all is done. */
  text: string;
  /** What fills it. */
  action?: JSX.Element;
}

/** What a bulk action works on: rows picked one by one, or all that the filter found when they were picked. */
export type Picked<Filter extends TableFilter = TableFilter> =
  | { ids: readonly string[]; all?: undefined }
  | { ids?: undefined; all: { filter: Filter; total: number } };

export interface BulkResult {
  /** Rows it could not be done to; they stay picked. Those of other pages need a name. */
  failed?: readonly { id: string; why: string; name?: string }[];
  /** Why nothing was done at all. */
  problem?: string | undefined;
}

export interface BulkAction<Filter extends TableFilter = TableFilter> {
  label: string;
  tone?: ButtonTone;
  /** It can also be done to all that the filter finds. */
  takesAll?: boolean;
  /** Undefined when the person changed their mind: everything stays picked. */
  run: (picked: Picked<Filter>) => Promise<BulkResult | undefined>;
}
