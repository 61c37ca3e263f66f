import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { Product, ProductStatus, type Sku } from '../products/index.ts';
import { slugFor } from '../slug.ts';
import { MOST_NAME } from './check-product.ts';
import { ManagedProductPayload } from './create-product.resolver.ts';
import { managedProduct } from './managed-product.rows.ts';
import * as refusals from './product.refusals.ts';
import { draftOf, lockProduct, skusOf, writeSkus } from './write-skus.ts';

@Resolver()
export class DuplicateProductResolver {
  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, {
    description: 'Makes a draft like a product: the same but for its codes and barcodes, without stock.',
  })
  async duplicateProduct(
    @Arg('id', () => ID, { description: 'The product.' }) id: string,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedProductPayload>> {
    const copy = await context.em.transactional(async (em) => {
      const original = isUuid(id) ? await lockProduct(em, id) : null;
      if (!original || !context.mayFor(original.sellerId, 'product:write')) throw refusals.noProduct();
      const copy = copyOf(original);
      em.persist(copy);
      const drafts = (await skusOf(em, id)).filter(({ discontinued }) => !discontinued).map(draftOfCopy);
      if (drafts.length === 0) throw refusals.cannot();
      writeSkus(em, copy, { drafts, present: [], by: context.userId });
      await em.flush();
      return copy;
    });
    return { product: await managedProduct(copy.id, context) };
  }
}

function copyOf(original: Product): Product {
  const { nameZh, nameEn, subtitleZh, subtitleEn, descriptionZh, descriptionEn } = original;
  const { categoryId, brandId, sellerId, attributes, media, priceMinor, highestPriceMinor, skuCount } = original;
  const { services, warrantyMonths, packageZh, packageEn, lengthMm, widthMm, heightMm } = original;
  const copy = new Product();
  return Object.assign(copy, {
    ...{ source: 'shop', externalId: copy.id, slug: slugFor(copy.id, nameEn ?? nameZh), status: ProductStatus.DRAFT },
    nameZh: nameZh && `${nameZh.slice(0, MOST_NAME - 4)}（副本）`,
    nameEn: nameEn && `${nameEn.slice(0, MOST_NAME - 7)} (copy)`,
    ...{ subtitleZh, subtitleEn, descriptionZh, descriptionEn, categoryId, brandId, sellerId, attributes, media },
    ...{ priceMinor, highestPriceMinor, skuCount, services, warrantyMonths, packageZh, packageEn },
    ...{ lengthMm, widthMm, heightMm },
  });
}

function draftOfCopy(sku: Sku) {
  const { id: _id, code: _code, barcode: _barcode, ...draft } = draftOf(sku);
  return draft;
}
