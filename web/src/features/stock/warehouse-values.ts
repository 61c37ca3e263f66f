import type { Warehouse_WarehouseFragment } from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FormRules } from '../../primitives/create-form.ts';

/** A warehouse as its form has it. */
export type WarehouseValues = {
  code: string;
  nameZh: string;
  nameEn: string;
  province: string;
  regions: string[];
  active: boolean;
};

export const NEW_WAREHOUSE: WarehouseValues = {
  ...{ code: '', nameZh: '', nameEn: '', province: '' },
  ...{ regions: [], active: true },
};

export const warehouseValues = (warehouse: Warehouse_WarehouseFragment): WarehouseValues => ({
  ...{ code: warehouse.code, nameZh: warehouse.nameZh ?? '', nameEn: warehouse.nameEn ?? '' },
  ...{ province: warehouse.province ?? '', regions: [...warehouse.regions], active: warehouse.active },
});

const CODE = /^[A-Z0-9][A-Z0-9-]{0,14}[A-Z0-9]$/;

export function warehouseRules(t: Catalogue, isNew = true): FormRules<WarehouseValues> {
  return ({ code, nameZh, nameEn }) => ({
    code: !isNew || CODE.test(code.trim()) ? undefined : t.stockWork.needCode,
    nameZh: nameZh.trim() || nameEn.trim() ? undefined : t.stockWork.needName,
  });
}

/** The given fields as a mutation takes them. */
export function warehouseInput({ nameZh, nameEn, province, regions }: Partial<WarehouseValues>) {
  return {
    ...(nameZh !== undefined && { nameZh: nameZh.trim() || null }),
    ...(nameEn !== undefined && { nameEn: nameEn.trim() || null }),
    ...(province !== undefined && { province: province || null }),
    ...(regions !== undefined && { regions: [...regions] }),
  };
}
