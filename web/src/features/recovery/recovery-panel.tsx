import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPageHead } from '../../page/page-context.tsx';

/** The panel of pages that send letters or are linked from them. */
export function RecoveryPanel(props: { title: string; children: JSX.Element }) {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(props.title) }));
  return (
    <div class="container-page py-6 md:py-12">
      <div class="panel mx-auto flex max-w-[400px] flex-col gap-4 p-5 md:p-6">
        <h1 tabindex="-1" class="text-xl">
          {props.title}
        </h1>
        {props.children}
      </div>
    </div>
  );
}
