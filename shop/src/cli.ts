import { createLifecycle } from '@minijd/http-server';
import { cac } from 'cac';
import { RotateKeysDocument } from './calls/users.generated.ts';
import { type CommandShop, commandShop } from './command-shop.ts';
import { importCommand } from './import/import-command.ts';
import { shopViewer } from './import/shop-viewer.ts';
import { writeSamplePictures } from './sample/pictures/sample-pictures.ts';
import { demoAccounts, seedSampleShop } from './sample/seed-sample-shop.ts';
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
  .command('import <file>', 'Import products (NDJSON, also .gz): our own format (docs/import.md), Icecat or litemall')
  .action((file: string) => withShop((shop) => importCommand(file, shop.calls)));
cli.command('seed', 'Fill an empty shop with sample products and demo accounts').action(() => withShop(seedCommand));
cli
  .command('rotate-keys', 'Make the next key that signs access tokens, before its time')
  .action(() => withShop(rotateKeysCommand));
cli
  .command('verify-audit', 'Check that the audit log is as it was written')
  .option('--head <number:hash>', 'An end of the log noted earlier: it must still be there')
  .action(({ head }: { head?: string }) => withShop(({ calls }) => verifyAudit(calls, head, console.log)));
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
