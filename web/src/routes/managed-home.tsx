import { createSignal, For, Show, Suspense } from 'solid-js';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedHomeBlocksQuery, createMoveHomeBlockMutation } from '../graphql/generated/operations.ts';
import type { Edited_BlockFragment, HomeBlockState } from '../graphql/generated/types.ts';
import { failureText } from '../i18n/failure-text.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { Icon } from '../ui/icon.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

const TONES = { SHOWN: 'ok', PLANNED: 'brand', ENDED: 'plain', HIDDEN: 'warn' } as const satisfies Record<
  HomeBlockState,
  string
>;

export const ManagedHomePage = onlyFor({ permission: 'PRODUCT_READ' }, () => {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const viewer = useViewer();
  const changeable = () => may(viewer()?.me, 'PRODUCT_WRITE');
  return (
    <WorkPage
      title={t.seller.pages.homePage}
      actions={
        <>
          <Button href="/admin/home/preview">{words.preview}</Button>
          <Show when={changeable()}>
            <Button href="/admin/home/new?kind=BANNER">{words.addBanner}</Button>
            <Button href="/admin/home/new?kind=FLOOR">{words.addFloor}</Button>
          </Show>
        </>
      }
    >
      <p class="text-text-2">{words.homeHint}</p>
      <Suspense fallback={<SkeletonRows count={4} class="h-16" />}>
        <LoadedBlocks changeable={changeable()} />
      </Suspense>
    </WorkPage>
  );
});

function LoadedBlocks(props: { changeable: boolean }) {
  const { t } = useI18n();
  const query = createManagedHomeBlocksQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['managedHomeBlocks']} page>
      {(data) => (
        <div class="panel">
          <Show
            when={data().managedHomeBlocks.length > 0}
            fallback={<EmptyState icon="home" text={t.catalogueWork.noBlocks} />}
          >
            <Blocks blocks={data().managedHomeBlocks} changeable={props.changeable} onChanged={query.refetch} />
          </Show>
        </div>
      )}
    </QueryRegion>
  );
}

function Blocks(props: { blocks: readonly Edited_BlockFragment[]; changeable: boolean; onChanged: () => void }) {
  const { t, locale } = useI18n();
  const words = t.catalogueWork;
  const move = createMoveHomeBlockMutation();
  const [problem, setProblem] = createSignal<string>();
  const titleOf = ({ titleZh, titleEn }: Edited_BlockFragment) =>
    (locale === 'zh-CN' ? (titleZh ?? titleEn) : (titleEn ?? titleZh)) ?? '';
  const shift = async (place: number, by: -1 | 1): Promise<void> => {
    const moved = props.blocks[place];
    const others = props.blocks.filter(({ id }) => id !== moved?.id);
    if (!moved || place + by < 0 || place + by > others.length) return;
    const { data, failure } = await move({ input: { id: moved.id, beforeId: others[place + by]?.id ?? null } });
    setProblem(failure ? failureText(t, failure) : data?.moveHomeBlock.userErrors[0]?.message);
    props.onChanged();
  };
  return (
    <>
      <FormProblem text={problem()} />
      <ul class="flex flex-col">
        <For each={props.blocks}>
          {(block, place) => (
            <li class="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 first:border-0">
              <span class="h-10 w-24 shrink-0 overflow-hidden rounded-sm bg-sunken">
                <Show when={block.picture}>
                  {(picture) => (
                    <img src={`${picture().url}?w=360`} alt="" class="size-full object-cover" loading="lazy" />
                  )}
                </Show>
              </span>
              <span class="min-w-0 flex-1 basis-40">
                <a
                  href={`/admin/home/${block.id}`}
                  class="inline-flex min-h-8 items-center text-link pointer-coarse:min-h-11"
                >
                  {titleOf(block)}
                </a>
                <span class="block text-sm text-text-2">
                  {words.kindsOfBlock[block.kind]}
                  <Show when={block.source}>{(source) => <> · {words.sources[source()]}</>}</Show>
                </span>
              </span>
              <span class="flex flex-col items-start gap-1 text-sm text-text-2">
                <Badge tone={TONES[block.state]}>{words.states[block.state]}</Badge>
                <BlockTimes block={block} />
              </span>
              <Show when={props.changeable}>
                <span class="flex gap-1">
                  <Button size="sm" aria-label={words.up(titleOf(block))} onClick={() => void shift(place(), -1)}>
                    <Icon name="arrow-up" size={14} />
                  </Button>
                  <Button size="sm" aria-label={words.down(titleOf(block))} onClick={() => void shift(place(), 1)}>
                    <Icon name="arrow-down" size={14} />
                  </Button>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

function BlockTimes(props: { block: Edited_BlockFragment }) {
  const { t, format } = useI18n();
  return (
    <>
      <Show when={props.block.startsAt}>
        {(moment) => <span>{t.catalogueWork.from(format.dateTime(moment()))}</span>}
      </Show>
      <Show when={props.block.endsAt}>
        {(moment) => <span>{t.catalogueWork.until(format.dateTime(moment()))}</span>}
      </Show>
    </>
  );
}
