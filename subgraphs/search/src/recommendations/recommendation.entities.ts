import { Behaviour } from './behaviour.entity.ts';
import { BehaviourPause } from './behaviour-pause.entity.ts';
import { ProductAudience } from './product-audience.entity.ts';
import { RelatedProduct } from './related-product.entity.ts';
import { StaleProduct } from './stale-product.entity.ts';
import { TrendingProduct } from './trending-product.entity.ts';

export const recommendationEntities = [
  Behaviour,
  BehaviourPause,
  ProductAudience,
  RelatedProduct,
  StaleProduct,
  TrendingProduct,
];
