import { Migration } from '@mikro-orm/migrations';

export class Migration20261129181257_folded_names extends Migration {
  override name = 'Migration20261129181257_folded_names';

  override up(): void | Promise<void> {
    this.addSql(`alter table "search"."document" add "names" text not null default '';`);

    this.addSql(`alter table "search"."generation" add "words_version" int not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "search"."document" drop column "names";`);

    this.addSql(`alter table "search"."generation" drop column "words_version";`);
  }
}
