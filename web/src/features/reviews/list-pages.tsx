import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

/** The links below a list that goes on by cursors. */
export function ListPages(props: {
  path: string;
  after: string | undefined;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}) {
  const { t } = useI18n();
  const next = () => `${props.path}${props.path.includes('?') ? '&' : '?'}after=${props.pageInfo.endCursor}`;
  return (
    <div class="flex gap-2">
      <Show when={props.after}>
        <Button href={props.path}>{t.reviewWork.firstPage}</Button>
      </Show>
      <Show when={props.pageInfo.hasNextPage}>
        <Button href={next()}>{t.reviewWork.nextPage}</Button>
      </Show>
    </div>
  );
}
