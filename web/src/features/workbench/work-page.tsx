import { children, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPageHead } from '../../page/page-context.tsx';
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb.tsx';
import { createWorkPlace } from './work-nav.tsx';

export interface WorkPageProps {
  title: string;
  /** The pages between the workbench and this one. */
  crumbs?: readonly Crumb[];
  /** What can be done on the page, beside its title. */
  actions?: JSX.Element;
  children: JSX.Element;
}

/** A page of the workbench: where it is, what it is called, what can be done on it. */
export function WorkPage(props: WorkPageProps) {
  const { t } = useI18n();
  const { pages } = createWorkPlace();
  createPageHead(() => ({ title: t.shop.title(props.title) }));
  // Read once: each reading would create it anew, and hydration would lose count.
  const actions = children(() => props.actions);
  const crumbs = (): Crumb[] => [
    { name: t.workbench.title, href: pages()[0]?.href },
    ...(props.crumbs ?? []),
    { name: props.title },
  ];
  return (
    <div class="flex min-w-0 flex-col gap-2 lg:gap-3">
      <div class="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <div class="min-w-0">
          <Breadcrumb crumbs={crumbs()} />
          <h1 tabindex="-1" class="text-lg lg:text-xl">
            {props.title}
          </h1>
        </div>
        <Show when={actions()}>
          <div class="flex flex-wrap items-center gap-2">{actions()}</div>
        </Show>
      </div>
      {props.children}
    </div>
  );
}
