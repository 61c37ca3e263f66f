import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { ContentEdit } from './content-edit.entity.ts';

interface Versioned {
  id: string;
  version: number;
}

interface LaterEdit {
  changedBy: string;
  changedAt: Date;
}

/** Ends the transaction of a save that met another one. */
export class EditsMet extends Error {
  override name = 'EditsMet';
  constructor(readonly edit: LaterEdit) {
    super('another save changed the same fields');
  }
}

const unknownVersion = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '没有这个版本，请刷新后重试。', en: 'There is no such version. Reload the page.' },
    ['input', 'version'],
  );

/**
 * Takes a locked subject to its next version, for a save of these fields that began with `version`. Throws `EditsMet`
 * when somebody changed one of them since.
 */
export async function nextVersion(
  em: EntityManager,
  { subject, version, fields, by }: { subject: Versioned; version: number; fields: readonly string[]; by: string },
): Promise<void> {
  if (version < 1 || version > subject.version) throw unknownVersion();
  if (version < subject.version) {
    const edit = await clashingEdit(em.getKysely(), { id: subject.id, version }, fields);
    if (edit) throw new EditsMet(edit);
  }
  subject.version += 1;
  const edit = { subjectId: subject.id, version: subject.version, fields: [...fields], changedBy: by };
  em.persist(Object.assign(new ContentEdit(), edit));
}

async function clashingEdit(db: CatalogDatabase, { id, version }: Versioned, fields: readonly string[]) {
  const edits = await db
    .selectFrom('content_edit')
    .select(['fields', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('subject_id', '=', id)
    .where('version', '>', version)
    .orderBy('version', 'desc')
    .execute();
  return edits.find((edit) => edit.fields.some((one) => fields.includes(one)));
}

/** The names of the fields that an input gives. */
export const givenFields = (given: object): string[] =>
  Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : name));

/** Names of people are not known here. */
export function editorName(changedBy: string, { viewer }: CatalogContext): string {
  const zh = viewer.locale === 'zh-CN';
  if (changedBy === viewer.userId) return zh ? '您（在另一处）' : 'You, in another place,';
  if (viewer.role === 'ADMIN') return zh ? '其他人' : 'Somebody else';
  return zh ? '管理员' : 'An administrator';
}

export const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    {
      'zh-CN': '有人同时修改了相同的内容，没有保存任何改动。',
      en: 'Somebody else changed the same fields meanwhile. Nothing was saved.',
    },
    ['input', 'version'],
  );
