import { createLifecycle } from '@minijd/http-server';
import { cac } from 'cac';
import { type BackUpOptions, backUp } from './backup/back-up.ts';
import { type RestoreOptions, restore } from './backup/restore.ts';
import { type CacheCommandOptions, cacheCommand } from './cache-command.ts';
import { RotateKeysDocument } from './calls/users.generated.ts';
import { checkOperations } from './check-operations.ts';
import { type CommandShop, commandShop } from './command-shop.ts';
import { type BulkOptions, bulkCommand, isTable } from './import/bulk-command.ts';
import { exportCommand } from './import/export-command.ts';
import { importCommand } from './import/import-command.ts';
import { shopViewer } from './import/shop-viewer.ts';
import { migrateCommand } from './migrate-command.ts';
import { writeSamplePictures } from './sample/pictures/sample-pictures.ts';
import { demoAccounts, seedSampleShop } from './sample/seed-sample-shop.ts';
import { type SlowQueriesOptions, slowQueries } from './slow-queries.ts';
import { verifyAudit } from './verify-audit.ts';

/** Opens the shop, runs the command and closes it again. */
async function withShop(work: (shop: CommandShop) => Promise<void>): Promise<void> {
  const lifecycle = createLifecycle({ log: console.error });
  try {
    await work(await commandShop(process.env, lifecycle));
  } catch (error) {
    if (!lifecycle.stopping) console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await lifecycle.stop();
  }
}

/** For commands that need no shop. */
async function printingFailures(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function seedCommand(shop: CommandShop): Promise<void> {
  const filled = await seedSampleShop(shop, console.log);
  const painted = await writeSamplePictures(shop.media);
  if (painted > 0) console.log(`Made ${painted} pictures`);
  const lines = filled
    ? demoAccounts(shop.demoPassword)
    : ['The shop already has products; nothing was added or changed.'];
  for (const line of lines) console.log(line);
}

async function rotateKeysCommand({ calls }: CommandShop): Promise<void> {
  const { _rotateKeys: next } = await calls.call('users', RotateKeysDocument, {}, shopViewer);
  console.log(`Key ${next.id} signs from ${next.signsFrom}; tokens of the one before stay valid until they expire.`);
}

const cli = cac('pnpm shop');
cli
  .command(
    'import <file>',
    'Import a catalogue (NDJSON, also .gz), or products, prices or stock (.csv, .zip); docs/import.md',
  )
  .option('--kind <what>', 'products, prices or stock: of a table')
  .option('--seller <slug>', 'The shop that a table is of')
  .option('--category <slug>', 'The category of products whose own is unknown')
  .option('--rate <number>', 'How many CNY one unit of another currency is')
  .option('--publish', 'Put new products on sale when nothing is missing')
  .option('--trial', 'Only tell what would happen')
  .action((file: string, options: BulkOptions) =>
    withShop((shop) => (isTable(file, options) ? bulkCommand(file, options, shop) : importCommand(file, shop.calls))),
  );
cli
  .command('export <kind> <file>', 'Write products, prices or stock to a .csv or .ndjson; a .zip has the pictures too')
  .option('--seller <slug>', 'Of this shop only')
  .action((kind: string, file: string, { seller }: { seller?: string }) =>
    withShop((shop) => exportCommand(kind, { file, seller }, shop)),
  );
cli.command('seed', 'Fill an empty shop with sample products and demo accounts').action(() => withShop(seedCommand));
cli
  .command('migrate', 'Create and migrate the tables of all subgraphs as DATABASE_OWNER_URL, without starting any')
  .action(() => printingFailures(() => migrateCommand(process.env, console.log)));
cli
  .command('rotate-keys', 'Make the next key that signs access tokens, before its time')
  .action(() => withShop(rotateKeysCommand));
cli
  .command('verify-audit', 'Check that the audit log is as it was written')
  .option('--head <number:hash>', 'An end of the log noted earlier: it must still be there')
  .action(({ head }: { head?: string }) => withShop(({ calls }) => verifyAudit(calls, head, console.log)));
cli
  .command('check-operations', 'Which stored and registered operations a schema breaks, and who used them')
  .option('--schema <file>', 'The schema as clients would see it; schema/api.graphql by default')
  .action(({ schema }: { schema?: string }) =>
    withShop(async ({ calls }) => {
      if (!(await checkOperations(calls, schema, console.log)))
        throw new Error('Some operations do not fit the schema.');
    }),
  );
cli
  .command('slow-queries', "What took PostgreSQL's time, also while the shop runs")
  .option('--limit <number>', 'How many statements; 20 by default')
  .option('--reset', 'Count anew afterwards')
  .action((options: SlowQueriesOptions) => printingFailures(() => slowQueries(options, process.env, console.log)));
cli
  .command('backup <folder>', 'Back up the shop, also while it runs; docs/operations/disaster-recovery.md')
  .option('--prune-archive', 'Remove from ARCHIVE_DIRECTORY what this backup does not need')
  .action((folder: string, options: BackUpOptions) =>
    printingFailures(() => backUp(folder, options, process.env, console.log)),
  );
cli
  .command('restore <folder>', 'Restore a backup into an empty MINIJD_DIRECTORY, to the end of the archive')
  .option('--to <time>', 'To a moment after the backup, such as 2026-12-01T09:30:00Z')
  .option('--archive <folder>', 'The archive to go on with; ARCHIVE_DIRECTORY by default')
  .option('--timeline <number>', 'Another history than that of the last restore')
  .option('--other-secrets', 'Although the secrets are not those of the backup')
  .action((folder: string, options: RestoreOptions) =>
    printingFailures(() => restore(folder, options, process.env, console.log)),
  );
cli
  .command('cache <what>', 'What a running gateway keeps of its answers: stats, or purge to remove them')
  .option('--tag <id|type>', 'Only those that show an object, by its id, or objects of a type, by its name')
  .option('--url <address>', 'Of the gateway; by default of this machine, at PORT')
  .action((what: string, options: CacheCommandOptions) =>
    printingFailures(async () => console.log(await cacheCommand(what, options, process.env))),
  );
cli.help();

try {
  const { args } = cli.parse(process.argv, { run: false });
  if (cli.matchedCommand) {
    await cli.runMatchedCommand();
    process.exit();
  }
  cli.outputHelp();
  if (args.length > 0) throw new Error(`there is no command \`${args[0]}\``);
} catch (error) {
  // Commands print their own failures: this one is about wrong arguments.
  console.error(`pnpm shop: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
