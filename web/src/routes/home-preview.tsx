import { useSearchParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { localTime, momentOf } from '../features/catalogue/local-time.ts';
import { Banners } from '../features/home/banners.tsx';
import { Floors } from '../features/home/floors.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createHomePreviewQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** The home page as it will be at another moment. */
export const HomePreviewPage = onlyFor({ permission: 'PRODUCT_READ' }, () => {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const [search, setSearch] = useSearchParams<{ at?: string }>();
  const opened = new Date().toISOString();
  const at = () => (search.at && !Number.isNaN(Date.parse(search.at)) ? new Date(search.at).toISOString() : opened);
  const [typed, setTyped] = createSignal(localTime(at()));
  return (
    <WorkPage title={words.preview} crumbs={[{ name: t.seller.pages.homePage, href: '/admin/home' }]}>
      <form
        class="panel flex items-end gap-2 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          const moment = momentOf(typed());
          if (moment) setSearch({ at: moment });
        }}
      >
        <Field label={words.previewAt} type="datetime-local" value={typed()} onInput={setTyped} />
        <Button type="submit">{words.previewGo}</Button>
      </form>
      <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
        <Preview at={at()} />
      </Suspense>
    </WorkPage>
  );
});

function Preview(props: { at: string }) {
  const { t } = useI18n();
  const query = createHomePreviewQuery(() => ({ at: props.at }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['homePreview']} page>
      {(data) => (
        <Show
          when={data().homePreview.length > 0}
          fallback={
            <div class="panel">
              <EmptyState icon="home" text={t.catalogueWork.previewEmpty} />
            </div>
          }
        >
          <Show when={data().homePreview.some(({ kind }) => kind === 'BANNER')}>
            <Banners banners={data().homePreview.filter(({ kind }) => kind === 'BANNER')} />
          </Show>
          <Floors floors={data().homePreview.filter(({ kind }) => kind === 'FLOOR')} />
        </Show>
      )}
    </QueryRegion>
  );
}
