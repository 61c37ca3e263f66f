import { SearchEvent } from './analytics/search-event.entity.ts';
import { MissedProduct } from './fallback/missed-product.entity.ts';
import { BlockedKeyword } from './keyword/blocked-keyword.entity.ts';
import { DailySalt } from './keyword/daily-salt.entity.ts';
import { Keyword } from './keyword/keyword.entity.ts';
import { SearchRecord } from './keyword/search-record.entity.ts';
import { Label } from './label/label.entity.ts';
import { SearchRule } from './merchandising/search-rule.entity.ts';
import { Document } from './postgres/document.entity.ts';
import { DocumentChange } from './postgres/document-change.entity.ts';
import { Generation } from './postgres/generation.entity.ts';
import { Posting } from './postgres/posting.entity.ts';
import { SellerFigures } from './seller/seller-figures.entity.ts';
import { Synonym } from './synonyms/synonym.entity.ts';
import { Term } from './vocabulary/term.entity.ts';

export const entities = [
  BlockedKeyword,
  DailySalt,
  Document,
  DocumentChange,
  Generation,
  Keyword,
  Label,
  MissedProduct,
  Posting,
  SearchEvent,
  SearchRecord,
  SearchRule,
  SellerFigures,
  Synonym,
  Term,
];
