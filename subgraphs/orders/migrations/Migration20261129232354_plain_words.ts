import { Migration } from '@mikro-orm/migrations';

/** What is renamed keeps its rows: by hand, as the generated SQL would drop the table. */
export class Migration20261129232354_plain_words extends Migration {
  override name = 'Migration20261129232354_plain_words';

  override up(): void {
    this.#renameTable('full_reduction', 'spend_discount');
    this.addSql(`alter table "orders"."webhook" rename column "rests_until" to "paused_until";`);
    this.addSql(`update "orders"."checkout_saga" set "step" = 'PROMOTIONS_HELD' where "step" = 'BENEFITS_HELD';`);
  }

  override down(): void {
    this.addSql(`update "orders"."checkout_saga" set "step" = 'BENEFITS_HELD' where "step" = 'PROMOTIONS_HELD';`);
    this.addSql(`alter table "orders"."webhook" rename column "paused_until" to "rests_until";`);
    this.#renameTable('spend_discount', 'full_reduction');
  }

  #renameTable(from: string, to: string): void {
    this.addSql(`alter table "orders"."${from}" rename to "${to}";`);
    for (const constraint of ['pkey', 'code_unique', 'tiers', 'window', 'scope']) {
      this.addSql(`alter table "orders"."${to}" rename constraint "${from}_${constraint}" to "${to}_${constraint}";`);
    }
    this.addSql(`alter index "orders"."${from}_active_ends_at_index" rename to "${to}_active_ends_at_index";`);
  }
}
