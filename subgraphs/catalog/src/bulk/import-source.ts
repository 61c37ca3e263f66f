import { IMPORT_FILES, type MediaStore } from '@minijd/media';
import { readTable, type Table, UnreadableTable } from '@minijd/tables';
import { type KeptPictures, keepPictures } from './keep-pictures.ts';
import { unpack } from './unpack.ts';

/** Where the upload of a person is, in the media store. */
export const folderOf = (personId: string, upload: string) => `imports/${personId}/${upload}`;

/** Whether somebody uploaded it, and it was not removed yet. */
export const isUploaded = async (media: MediaStore, folder: string): Promise<boolean> =>
  (await Promise.all(IMPORT_FILES.map((name) => media.has(`${folder}/${name}`)))).some(Boolean);

export interface ImportSource {
  table: Table;
  /** By path and by file name, in lower case. */
  pictures: KeptPictures;
}

/** The table of an upload, and its pictures, which are kept first. Throws UnreadableTable. */
export async function importSource(
  media: MediaStore,
  { folder, personId }: { folder: string; personId: string },
): Promise<ImportSource> {
  const [table, archive] = await Promise.all(IMPORT_FILES.map((name) => media.get(`${folder}/${name}`)));
  if (table) return { table: await readTable(table.bytes), pictures: new Map() };
  if (!archive) {
    throw new UnreadableTable({ 'zh-CN': '文件已过期，请重新上传。', en: 'The file is gone. Upload it again.' });
  }
  const unpacked = await unpack(archive.bytes);
  return {
    table: await readTable(unpacked.table),
    pictures: await keepPictures(media, unpacked.pictures, personId),
  };
}
