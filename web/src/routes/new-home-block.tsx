import { useNavigate, useSearchParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { HomeBlockForm } from '../features/catalogue/home-block-form.tsx';
import { type BlockValues, blockChanges, blockRules, NEW_BLOCK } from '../features/catalogue/home-block-values.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateHomeBlockMutation } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const NewHomeBlockPage = onlyFor({ permission: 'PRODUCT_WRITE' }, () => {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const [search] = useSearchParams<{ kind?: string }>();
  const kind = search.kind === 'FLOOR' ? 'FLOOR' : 'BANNER';
  const title = kind === 'FLOOR' ? words.addFloor : words.addBanner;
  const navigate = useNavigate();
  const create = createCreateHomeBlockMutation();
  const form = createForm<BlockValues>(NEW_BLOCK, blockRules(t, kind));
  const save = async (): Promise<SaveOutcome<BlockValues>> => {
    const { data, failure } = await create({ input: { kind, ...blockChanges({ ...form.values }, form.values) } });
    if (failure) return { kind: 'failed', failure };
    const { block, userErrors = [] } = data?.createHomeBlock ?? {};
    if (!block) return { kind: 'refused', refusals: userErrors };
    // After the form has taken what is stored: else it would ask before leaving.
    setTimeout(() => navigate('/admin/home', { replace: true }));
    return { kind: 'saved' };
  };
  return (
    <WorkPage title={title} crumbs={[{ name: t.seller.pages.homePage, href: '/admin/home' }]}>
      <Suspense fallback={<SkeletonRows count={2} class="h-36" />}>
        <HomeBlockForm
          form={form}
          kind={kind}
          draftKey={`new-${kind}`}
          saveLabel={title}
          save={save}
          onSaved={() => undefined}
        />
      </Suspense>
    </WorkPage>
  );
});
