import type { CatalogDatabase } from '../catalog-context.ts';
import type { SkuInput, UpdateProductInput } from './product.input.ts';

export const REMOVED = 'removed';

/** The names of what an input changes: fields of the product, and `<SKU id>.<field>`. */
export function editedFields({ id: _id, version: _version, skus, removedSkuIds, ...fields }: UpdateProductInput) {
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : name));
  const changed = (skus ?? []).flatMap(({ id, ...rest }) => (id ? fieldsOfSku(id, rest) : []));
  return [...given, ...changed, ...(removedSkuIds ?? []).map((id) => `${id}.${REMOVED}`)];
}

const fieldsOfSku = (id: string, fields: SkuInput) =>
  Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : `${id}.${name}`));

export interface LaterEdit {
  changedBy: string;
  changedAt: Date;
}

/** The last save after `version` that changed one of the same fields; undefined when none did. */
export async function clashingEdit(
  db: CatalogDatabase,
  { id, version }: { id: string; version: number },
  fields: readonly string[],
): Promise<LaterEdit | undefined> {
  const edits = await db
    .selectFrom('product_edit')
    .select(['fields', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('product_id', '=', id)
    .where('version', '>', version)
    .orderBy('version', 'desc')
    .execute();
  return edits.find((edit) => edit.fields.some((theirs) => fields.some((mine) => meets(theirs, mine))));
}

/** A SKU that one took away meets whatever the other changed in it. */
function meets(one: string, other: string): boolean {
  if (one === other) return true;
  const [[sku, field], [otherSku, otherField]] = [one.split('.'), other.split('.')];
  return sku === otherSku && (field === REMOVED || otherField === REMOVED);
}
