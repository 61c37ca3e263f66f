import { Migration } from '@mikro-orm/migrations';

export class Migration20261201053709_word_changes extends Migration {
  override name = 'Migration20261201053709_word_changes';

  override up(): void | Promise<void> {
    this.addSql(`alter table "search"."generation" add "word_changes" bigint not null default '0';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "search"."generation" drop column "word_changes";`);
  }
}
