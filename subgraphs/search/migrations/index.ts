import { Migration20261123060000_trigrams } from './Migration20261123060000_trigrams.ts';
import { Migration20261123065439 } from './Migration20261123065439.ts';
import { Migration20261126170836_eager_words } from './Migration20261126170836_eager_words.ts';
import { Migration20261129143108_missed_products } from './Migration20261129143108_missed_products.ts';
import { Migration20261129151749_people_who_searched } from './Migration20261129151749_people_who_searched.ts';
import { Migration20261129181257_folded_names } from './Migration20261129181257_folded_names.ts';
import { Migration20261129215439_plain_words } from './Migration20261129215439_plain_words.ts';
import { Migration20261129223035_blocked_keywords } from './Migration20261129223035_blocked_keywords.ts';
import { Migration20261130014813_document_sellers } from './Migration20261130014813_document_sellers.ts';
import { Migration20261130051608_seller_figures } from './Migration20261130051608_seller_figures.ts';
import { Migration20261201003007_search_rules } from './Migration20261201003007_search_rules.ts';
import { Migration20261201003851_recommendations } from './Migration20261201003851_recommendations.ts';
import { Migration20261201010725_relevance } from './Migration20261201010725_relevance.ts';
import { Migration20261201013229_search_events } from './Migration20261201013229_search_events.ts';
import { Migration20261201045720_facet_index } from './Migration20261201045720_facet_index.ts';
import { Migration20261201052000_old_documents } from './Migration20261201052000_old_documents.ts';
import { Migration20261201053709_word_changes } from './Migration20261201053709_word_changes.ts';
import { Migration20261201054000_synonyms } from './Migration20261201054000_synonyms.ts';

export const migrations = [
  Migration20261123060000_trigrams,
  Migration20261123065439,
  Migration20261126170836_eager_words,
  Migration20261129143108_missed_products,
  Migration20261129151749_people_who_searched,
  Migration20261129181257_folded_names,
  Migration20261129215439_plain_words,
  Migration20261129223035_blocked_keywords,
  Migration20261130014813_document_sellers,
  Migration20261130051608_seller_figures,
  Migration20261201003007_search_rules,
  Migration20261201003851_recommendations,
  Migration20261201010725_relevance,
  Migration20261201013229_search_events,
  Migration20261201045720_facet_index,
  Migration20261201052000_old_documents,
  Migration20261201053709_word_changes,
  Migration20261201054000_synonyms,
];
