import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { RemoveSynonym } from '../features/search-work/remove-synonym.tsx';
import {
  createSynonymForm,
  NEW_SYNONYM,
  SynonymForm,
  type SynonymValues,
  synonymInput,
  synonymValues,
} from '../features/search-work/synonym-form.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createSaveSynonymMutation, createSynonymQuery } from '../graphql/generated/operations.ts';
import type { SynonymQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

const LIST = '/admin/synonyms';
type Edited = NonNullable<SynonymQuery['synonym']>;

export const NewSynonymPage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => {
  const { t } = useI18n();
  const navigate = useNavigate();
  const create = createSaveSynonymMutation();
  const form = createSynonymForm(NEW_SYNONYM);
  const save = async (): Promise<SaveOutcome<SynonymValues>> => {
    const { data, failure } = await create({ input: synonymInput(form.values) });
    if (failure) return { kind: 'failed', failure };
    const { synonym, userErrors = [] } = data?.saveSynonym ?? {};
    if (!synonym) return { kind: 'refused', refusals: userErrors };
    // After the form has taken what is stored: else it would ask before leaving.
    setTimeout(() => navigate(`${LIST}/${synonym.id}`, { replace: true }));
    return { kind: 'saved' };
  };
  return (
    <WorkPage title={t.synonyms.add} crumbs={[{ name: t.seller.pages.synonyms, href: LIST }]}>
      <SynonymForm form={form} draftKey="new" saveLabel={t.synonyms.add} save={save} onSaved={() => undefined} />
    </WorkPage>
  );
});

export const SynonymPage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => (
  <Suspense fallback={<SkeletonRows count={1} class="h-48" />}>
    <LoadedSynonym />
  </Suspense>
));

function LoadedSynonym() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const query = createSynonymQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['synonym']} missing={<NotFoundPage />} page>
      {(data) => (
        <WorkPage
          title={data().synonym.words.join(' · ')}
          crumbs={[{ name: t.seller.pages.synonyms, href: LIST }]}
          actions={<RemoveSynonym id={data().synonym.id} onRemoved={() => navigate(LIST)} />}
        >
          {/* Keyed: another synonym is another form. */}
          <Show when={data().synonym.id} keyed>
            {(_id) => <EditedSynonym synonym={data().synonym} onChanged={query.refetch} />}
          </Show>
        </WorkPage>
      )}
    </QueryRegion>
  );
}

function EditedSynonym(props: { synonym: Edited; onChanged: () => void }) {
  const update = createSaveSynonymMutation();
  const [read, setRead] = createSignal(props.synonym);
  const form = createSynonymForm(synonymValues(props.synonym));
  const save = async (): Promise<SaveOutcome<SynonymValues>> => {
    const { id, version } = read();
    const { data, failure } = await update({ input: { id, version, ...synonymInput(form.values) } });
    if (failure) return { kind: 'failed', failure };
    const { synonym, userErrors = [] } = data?.saveSynonym ?? {};
    if (!synonym) return { kind: 'refused', refusals: userErrors };
    setRead(synonym);
    return { kind: 'saved', values: synonymValues(synonym) };
  };
  return <SynonymForm form={form} draftKey={props.synonym.id} save={save} onSaved={props.onChanged} />;
}
