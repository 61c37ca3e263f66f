import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '@minijd/media';
import { type Answer, until } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { openShop, SELLER } from './catalog-shop.ts';

type Given = Record<string, unknown>;

const FIELDS = `id kind status trial format rowCount position created updated unchanged failed problemCount failure upload
  problems(first: 100) { nodes { line column message warning cells { column text } } }`;
const START = `mutation ($input: StartImportInput!) {
  startImport(input: $input) { import { ${FIELDS} } userErrors { code message field } } }`;
const ONE = `query ($id: ID!) { bulkImport(id: $id) { ${FIELDS} } }`;
const EXPORT = `query ($kind: BulkKind!, $after: String, $sellerId: ID) {
  exportedRows(kind: $kind, after: $after, sellerId: $sellerId) { columns rows next } }`;

/** A catalog with files to import, in a folder of its own. */
export async function importingShop() {
  const folder = await mkdtemp(join(tmpdir(), 'minijd-import-'));
  const shop = await openShop({ env: { MEDIA_DIRECTORY: folder } });
  return {
    ...shop,
    media: folderStore(folder),
    folder,
    stop: () => shop.stop().then(() => rm(folder, { recursive: true })),
  };
}

export type ImportingShop = Awaited<ReturnType<typeof importingShop>>;

export function importerOf(shop: ImportingShop) {
  const asked = async (query: string, variables: Given, viewer: object): Promise<Answer> => {
    const { data, errors } = await shop.execute(query, variables, viewer);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const verbs = {
    upload: async (file: string | Uint8Array, { userId }: { userId: string } = SELLER): Promise<string> => {
      const bytes = typeof file === 'string' ? Buffer.from(file) : file;
      const upload = uuidv7();
      const name = bytes[0] === 0x50 && bytes[1] === 0x4b ? 'archive.zip' : 'table.csv';
      await shop.media.put(`imports/${userId}/${upload}/${name}`, bytes, 'application/octet-stream');
      return upload;
    },
    start: async (given: Given, viewer: object = SELLER): Promise<Answer> =>
      (await asked(START, { input: { fileName: 'goods.csv', ...given } }, viewer)).startImport,
    read: async (id: string, viewer: object = SELLER): Promise<Answer> => (await asked(ONE, { id }, viewer)).bulkImport,
    ended: (id: string, viewer: object = SELLER): Promise<Answer> =>
      until(async () => {
        const now = await verbs.read(id, viewer);
        return !['WAITING', 'RUNNING'].includes(now.status) && now;
      }),
    /** Imports a file and waits for its end. */
    take: async (
      kind: string,
      file: string | Uint8Array,
      given: Given = {},
      viewer: { userId: string } = SELLER,
    ): Promise<Answer> => {
      const upload = await verbs.upload(file, viewer);
      const { import: started, userErrors } = await verbs.start({ kind, upload, ...given }, viewer);
      if (!started) throw new Error(JSON.stringify(userErrors));
      return verbs.ended(started.id, viewer);
    },
    exported: async (kind: string, viewer: object = SELLER): Promise<{ columns: string[]; rows: string[][] }> =>
      (await asked(EXPORT, { kind }, viewer)).exportedRows,
    asked,
  };
  return verbs;
}

export const messages = ({ problems }: Answer): string[] =>
  problems.nodes.map(({ line, column, message }: Answer) => `${line} ${column ?? '-'}: ${message}`);
