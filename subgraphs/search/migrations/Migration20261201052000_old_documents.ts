import { Migration } from '@mikro-orm/migrations';

/** Documents of an earlier version get postings from their word vectors, to be found until the rebuild is done. */
export class Migration20261201052000_old_documents extends Migration {
  override name = 'Migration20261201052000_old_documents';

  override up(): void | Promise<void> {
    this.addSql(`
      update "search"."document" set "number" = ranked."number"
      from (
        select "generation", "product_id", row_number() over (partition by "generation" order by "product_id") - 1 as "number"
        from "search"."document" join "search"."generation" on "id" = "generation" where "numbers" = 0
      ) ranked
      where "document"."generation" = ranked."generation" and "document"."product_id" = ranked."product_id";`);
    this.addSql(`
      insert into "search"."posting" ("generation", "number", "word", "impact", "main", "behind", "brand")
      select "generation", "number", "lexeme",
        case when 'A' = any("weights") then 0.5 when 'B' = any("weights") then 0.3 else 0.15 end,
        'A' = any("weights"), false, 0
      from "search"."document" join "search"."generation" on "id" = "generation", unnest("words")
      where "numbers" = 0;`);
    this.addSql(`
      update "search"."generation" set "numbers" = (
        select count(*) from "search"."document" where "generation" = "id"
      ) where "numbers" = 0;`);
  }

  /** Nothing: the rebuild replaces what it made. */
  override down(): void | Promise<void> {}
}
