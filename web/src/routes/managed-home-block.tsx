import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { HomeBlockForm } from '../features/catalogue/home-block-form.tsx';
import { type BlockValues, blockChanges, blockRules, blockValues } from '../features/catalogue/home-block-values.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import {
  createDeleteHomeBlockMutation,
  createManagedHomeBlockQuery,
  createUpdateHomeBlockMutation,
} from '../graphql/generated/operations.ts';
import type { Edited_BlockFragment } from '../graphql/generated/types.ts';
import { failureText } from '../i18n/failure-text.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { FormProblem } from '../ui/form-problem.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { useToast } from '../ui/toast.tsx';
import { NotFoundPage } from './not-found.tsx';

export const ManagedHomeBlockPage = onlyFor({ permission: 'PRODUCT_WRITE' }, () => (
  <Suspense fallback={<SkeletonRows count={2} class="h-36" />}>
    <LoadedBlock />
  </Suspense>
));

function LoadedBlock() {
  const params = useParams<{ id: string }>();
  const query = createManagedHomeBlockQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['managedHomeBlock']} missing={<NotFoundPage />} page>
      {(data) => <EditedBlock block={data().managedHomeBlock} onChanged={query.refetch} />}
    </QueryRegion>
  );
}

function EditedBlock(props: { block: Edited_BlockFragment; onChanged: () => void }) {
  const { t, locale } = useI18n();
  const words = t.catalogueWork;
  const update = createUpdateHomeBlockMutation();
  const [read, setRead] = createSignal(props.block);
  const [removing, setRemoving] = createSignal(false);
  const form = createForm<BlockValues>(blockValues(props.block), blockRules(t, props.block.kind));
  const title = () => {
    const { titleZh, titleEn } = props.block;
    return (locale === 'zh-CN' ? (titleZh ?? titleEn) : (titleEn ?? titleZh)) ?? '';
  };
  const save = async (changed: Partial<BlockValues>): Promise<SaveOutcome<BlockValues>> => {
    const { id, version } = read();
    const { data, failure } = await update({ input: { id, version, ...blockChanges(changed, form.values) } });
    if (failure) return { kind: 'failed', failure };
    const { block, conflict, userErrors = [] } = data?.updateHomeBlock ?? {};
    if (conflict) {
      setRead(conflict.current);
      const { changedBy: by, changedAt: at } = conflict;
      return { kind: 'conflict', theirs: { values: blockValues(conflict.current), by, at } };
    }
    if (!block) return { kind: 'refused', refusals: userErrors };
    setRead(block);
    return { kind: 'saved', values: blockValues(block) };
  };
  return (
    <WorkPage
      title={title()}
      crumbs={[{ name: t.seller.pages.homePage, href: '/admin/home' }]}
      actions={
        <>
          <Button href="/admin/home/preview">{words.preview}</Button>
          <Button tone="danger" onClick={() => setRemoving(true)}>
            {words.removeBlock}
          </Button>
        </>
      }
    >
      <p class="text-text-2">
        {words.kindsOfBlock[props.block.kind]} · {words.states[props.block.state]}
      </p>
      <HomeBlockForm
        form={form}
        kind={props.block.kind}
        draftKey={props.block.id}
        save={save}
        onSaved={props.onChanged}
      />
      <Show when={removing()}>
        <RemoveDialog id={props.block.id} title={title()} onClose={() => setRemoving(false)} />
      </Show>
    </WorkPage>
  );
}

function RemoveDialog(props: { id: string; title: string; onClose: () => void }) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const toast = useToast();
  const navigate = useNavigate();
  const remove = createDeleteHomeBlockMutation();
  const [problem, setProblem] = createSignal<string>();
  const run = async (): Promise<void> => {
    const { data, failure } = await remove({ id: props.id });
    const refused = failure ? failureText(t, failure) : data?.deleteHomeBlock.userErrors[0]?.message;
    setProblem(refused);
    if (refused) return;
    toast({ text: words.removed });
    navigate('/admin/home', { replace: true });
  };
  return (
    <Dialog
      alert
      open
      onClose={props.onClose}
      title={words.removeBlockTitle(props.title)}
      footer={
        <>
          <Button onClick={props.onClose}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={remove.pending()} onClick={() => void run()}>
            {words.removeBlock}
          </Button>
        </>
      }
    >
      <p>{words.removeBlockText}</p>
      <FormProblem text={problem()} />
    </Dialog>
  );
}
