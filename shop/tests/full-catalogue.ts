import type { Answer, GraphQLClient } from '@minijd/testkit';

/** What pages of administrators of the catalogue are about. */
export interface KeptCatalogue {
  categoryId: string;
  brandId: string;
  homeBlockId: string;
}

/** Adds as many brands and floors of the home page, which all show the same category. */
export async function keepCatalogue(admin: GraphQLClient, categoryId: string, count: number): Promise<KeptCatalogue> {
  const made: Answer[] = [];
  for (let number = 0; number < count; number += 1) {
    made.push(
      await admin.ask(
        `mutation ($brand: CreateBrandInput!, $floor: CreateHomeBlockInput!) {
          createBrand(input: $brand) { brand { id } }
          createHomeBlock(input: $floor) { block { id } }
        }`,
        {
          brand: { name: crypto.randomUUID() },
          floor: { kind: 'FLOOR', titleEn: `Floor ${number}`, source: 'CATEGORY', categoryId },
        },
      ),
    );
  }
  return { categoryId, brandId: made[0]!.createBrand.brand.id, homeBlockId: made[0]!.createHomeBlock.block.id };
}
