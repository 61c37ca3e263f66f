import { useParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { BrandForm, type BrandValues, brandValues, createBrandForm } from '../features/catalogue/brand-form.tsx';
import { MergeBrand } from '../features/catalogue/merge-brand.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedBrandQuery, createUpdateBrandMutation } from '../graphql/generated/operations.ts';
import type { ManagedBrandQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

type Brand = NonNullable<ManagedBrandQuery['managedBrand']>;

export const ManagedBrandPage = onlyFor({ permission: 'PRODUCT_READ' }, () => (
  <Suspense fallback={<SkeletonRows count={2} class="h-36" />}>
    <LoadedBrand />
  </Suspense>
));

function LoadedBrand() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const query = createManagedBrandQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['managedBrand']} missing={<NotFoundPage />} page>
      {(data) => (
        <WorkPage title={data().managedBrand.name} crumbs={[{ name: t.seller.pages.brands, href: '/admin/brands' }]}>
          {/* Keyed: another brand is another form. */}
          <Show when={data().managedBrand.id} keyed>
            {(_id) => <EditedBrand brand={data().managedBrand} onChanged={query.refetch} />}
          </Show>
        </WorkPage>
      )}
    </QueryRegion>
  );
}

function EditedBrand(props: { brand: Brand; onChanged: () => void }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const changeable = () => may(viewer()?.me, 'PRODUCT_WRITE');
  const update = createUpdateBrandMutation();
  const [read, setRead] = createSignal<Pick<Brand, 'id' | 'version'>>(props.brand);
  const form = createBrandForm(brandValues(props.brand));
  const save = async ({ name, nameZh, logoKey, hidden }: Partial<BrandValues>): Promise<SaveOutcome<BrandValues>> => {
    const { id, version } = read();
    const input = {
      ...{ id, version },
      ...(name !== undefined && { name }),
      ...(nameZh !== undefined && { nameZh: nameZh || null }),
      ...(logoKey !== undefined && { logoKey: logoKey || null }),
      ...(hidden !== undefined && { hidden }),
    };
    const { data, failure } = await update({ input });
    if (failure) return { kind: 'failed', failure };
    const { brand, conflict, userErrors = [] } = data?.updateBrand ?? {};
    if (conflict) {
      setRead(conflict.current);
      const { changedBy: by, changedAt: at } = conflict;
      return { kind: 'conflict', theirs: { values: brandValues(conflict.current), by, at } };
    }
    if (!brand) return { kind: 'refused', refusals: userErrors };
    setRead(brand);
    return { kind: 'saved', values: brandValues(brand) };
  };
  return (
    <div class="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_280px] lg:gap-3">
      <Show when={changeable()} fallback={<div class="panel p-4">{props.brand.nameZh ?? props.brand.name}</div>}>
        <BrandForm form={form} draftKey={props.brand.id} save={save} onSaved={props.onChanged} />
      </Show>
      <aside class="flex flex-col gap-2 lg:gap-3" aria-label={t.catalogueWork.brandProducts}>
        <Panel title={t.catalogueWork.brandProducts}>
          <p>{t.catalogueWork.goods(format.number(props.brand.productCount))}</p>
        </Panel>
        <Show when={changeable()}>
          <MergeBrand brand={props.brand} />
        </Show>
      </aside>
    </div>
  );
}
