import { useParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { FreightForm } from '../features/promotions/freight-form.tsx';
import { RemoveFreight } from '../features/promotions/remove-freight.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import {
  createFreightOfQuery,
  createFreightTemplatesQuery,
  createOwnFreightQuery,
} from '../graphql/generated/operations.ts';
import type { Freight_TemplateFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { DataTable } from '../ui/table/data-table.tsx';

/** The freight of the own shop. */
export const SellerFreightPage = onlyFor({ seller: true }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.freight}>
      <p class="text-text-2">{t.freightWork.about}</p>
      <Suspense fallback={<SkeletonRows count={1} class="h-96" />}>
        <OwnFreight />
      </Suspense>
    </WorkPage>
  );
});

function OwnFreight() {
  const { t } = useI18n();
  const query = createOwnFreightQuery(undefined, { blocking: true, fresh: true });
  const none = () => (
    <>
      <p class="text-text-2">{t.freightWork.none}</p>
      <FreightForm template={null} start={query()?.defaultFreightTemplate} onSaved={query.refetch} />
    </>
  );
  return (
    <QueryRegion query={query} needs={['freightTemplate']} missing={none()} page>
      {(data) => (
        <>
          <p class="text-text-2">{t.freightWork.own}</p>
          <FreightForm template={data().freightTemplate} onSaved={query.refetch} />
          <RemoveFreight version={data().freightTemplate.version} onRemoved={query.refetch} />
        </>
      )}
    </QueryRegion>
  );
}

/** The freight of all shops without their own, and a list of those with it. */
export const AdminFreightPage = onlyFor({ permission: 'PRICING_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.freight}>
      <p class="text-text-2">{t.freightWork.aboutAll}</p>
      <Suspense fallback={<SkeletonRows count={1} class="h-96" />}>
        <FreightOf />
        <ShopsWithFreight />
      </Suspense>
    </WorkPage>
  );
});

/** The freight of one shop, for administrators. */
export const AdminShopFreightPage = onlyFor({ permission: 'PRICING_WRITE' }, () => {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  return (
    <WorkPage title={t.freightWork.ofShop} crumbs={[{ name: t.seller.pages.freight, href: '/admin/freight' }]}>
      <Suspense fallback={<SkeletonRows count={1} class="h-96" />}>
        <FreightOf sellerId={params.id} />
      </Suspense>
    </WorkPage>
  );
});

function FreightOf(props: { sellerId?: string }) {
  const query = createFreightOfQuery(() => ({ sellerId: props.sellerId ?? null }), { blocking: true, fresh: true });
  const form = (template: Freight_TemplateFragment | null) => (
    <FreightForm
      template={template}
      {...(props.sellerId !== undefined && { sellerId: props.sellerId })}
      onSaved={query.refetch}
    />
  );
  return (
    <QueryRegion query={query} needs={['freightTemplate']} missing={form(null)} page>
      {(data) => (
        <>
          <Show when={data().freightTemplate.seller}>{(seller) => <p class="font-semibold">{seller().name}</p>}</Show>
          {form(data().freightTemplate)}
        </>
      )}
    </QueryRegion>
  );
}

function ShopsWithFreight() {
  const { t, format } = useI18n();
  const words = t.freightWork;
  const address = createTableAddress({}, ['shop', 'measure', 'zones']);
  const query = createFreightTemplatesQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['freightTemplates']}>
      {(data) => (
        <DataTable
          name={words.shops}
          columns={[
            { id: 'shop', header: t.couponWork.shop, cell: ({ seller }) => seller?.name ?? '' },
            { id: 'measure', header: words.fields.measure, cell: ({ measure }) => words.measures[measure] },
            { id: 'zones', header: words.zones, end: true, cell: ({ zones }) => format.number(zones.length) },
          ]}
          rows={data().freightTemplates}
          idOf={({ id }) => id}
          nameOf={({ seller }) => seller?.name ?? ''}
          hrefOf={({ seller }) => `/admin/freight/${seller?.id ?? ''}`}
          address={address}
          complete
          empty={{ icon: 'truck', text: words.noShops }}
        />
      )}
    </QueryRegion>
  );
}
