import { checkedAll, isUuid, optionalText } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { asJson } from '../json-value.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { officialProvince } from './provinces.ts';
import * as refusals from './warehouse.refusals.ts';
import { selectWarehouses, type WarehouseRow } from './warehouse.rows.ts';
import type { CreateWarehouseInput, UpdateWarehouseInput } from './warehouse-input.ts';

const MOST_NAME = 60;
const CODE = /^[A-Z0-9][A-Z0-9-]{0,14}[A-Z0-9]$/;

/** Opens a warehouse; answers with its id. */
export async function createWarehouse(input: CreateWarehouseInput, context: CatalogContext): Promise<string> {
  const { code, ...fields } = checkedAll({
    code: () => {
      if (!CODE.test(input.code)) throw refusals.badCode();
      return input.code;
    },
    ...fieldChecks(input),
  });
  if (!fields.nameZh && !fields.nameEn) throw refusals.noName();
  const id = uuidv7();
  try {
    await context.transaction((db) =>
      db
        .insertInto('warehouse')
        .values({
          ...{ id, code, name_zh: fields.nameZh, name_en: fields.nameEn, province: fields.province },
          ...{ regions: asJson(fields.regions ?? []), active: true, version: 1 },
        })
        .execute(),
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw refusals.codeTaken();
    throw error;
  }
  return id;
}

/** Ends the transaction of a save that met another one. */
export class WarehouseChanged extends Error {
  override name = 'WarehouseChanged';
}

/** Changes a warehouse; throws WarehouseChanged when somebody else changed it since it was read. */
export async function updateWarehouse(input: UpdateWarehouseInput, context: CatalogContext): Promise<void> {
  const { nameZh, nameEn, province, regions } = checkedAll(fieldChecks(input));
  await context.transaction(async (db) => {
    const present = await lockWarehouse(db, input.id);
    if (!present) throw refusals.noWarehouse();
    if (input.version < 1 || input.version > present.version) throw refusals.unknownVersion();
    if (input.version !== present.version) throw new WarehouseChanged();
    const names = {
      zh: nameZh === undefined ? present.nameZh : nameZh,
      en: nameEn === undefined ? present.nameEn : nameEn,
    };
    if (!names.zh && !names.en) throw refusals.noName();
    if (input.active === false && present.active) await refuseUnlessEmpty(db, present.id);
    await db
      .updateTable('warehouse')
      .set({
        ...{ name_zh: names.zh, name_en: names.en, version: present.version + 1 },
        ...(province !== undefined && { province }),
        ...(regions !== undefined && { regions: asJson(regions) }),
        ...(input.active != null && { active: input.active }),
      })
      .where('id', '=', present.id)
      .execute();
  });
}

/** Receipts and transfers wait until the transaction ends. */
async function lockWarehouse(db: CatalogDatabase, id: string): Promise<WarehouseRow | undefined> {
  if (!isUuid(id)) return undefined;
  return selectWarehouses(db).where('id', '=', id.toLowerCase()).forUpdate().executeTakeFirst();
}

/** A closed warehouse is empty, so that all units that buyers see can be sold. */
async function refuseUnlessEmpty(db: CatalogDatabase, id: string): Promise<void> {
  const { rows } = await sql<{ units: number; coming: number; open: number }>`
    select
      (select coalesce(sum(on_hand), 0)::int from stock_level where warehouse_id = ${id}) as units,
      (select count(*)::int from stock_transfer where status = 'SENT' and ${id} in (from_id, to_id)) as coming,
      (select count(*)::int from warehouse where active and id <> ${id}) as open`.execute(db);
  const { units, coming, open } = rows[0]!;
  if (units > 0) throw refusals.notEmpty(units);
  if (coming > 0) throw refusals.transfersOpen(coming);
  if (open === 0) throw refusals.lastWarehouse();
}

type Fields = Pick<CreateWarehouseInput, 'nameZh' | 'nameEn' | 'province' | 'regions'>;

/** Checks of the fields that are given; those that are not stay undefined. */
function fieldChecks({ nameZh, nameEn, province, regions }: Fields) {
  const name = (given: string | null | undefined, field: string) => () =>
    given === undefined ? undefined : optionalText(given, { max: MOST_NAME, refuse: () => refusals.badName(field) });
  return {
    nameZh: name(nameZh, 'nameZh'),
    nameEn: name(nameEn, 'nameEn'),
    province: () => {
      if (province === undefined) return undefined;
      return province?.trim() ? known(province, ['province']) : null;
    },
    regions: () => {
      if (regions === undefined) return undefined;
      const found = (regions ?? []).map((one, index) => known(one, ['regions', String(index)]));
      return [...new Set(found)];
    },
  };
}

function known(province: string, path: string[]): string {
  const official = officialProvince(province);
  if (!official) throw refusals.noProvince(['input', ...path]);
  return official;
}
