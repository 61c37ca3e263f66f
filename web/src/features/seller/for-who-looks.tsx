import { type Accessor, type JSX, Show } from 'solid-js';
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb.tsx';
import { sells } from '../session/sells.ts';
import { useViewer } from '../session/viewer.tsx';
import { Console } from './console.tsx';

/** Whether somebody looks at another person's order for the shop, not at one of their own. */
export function createStaffView(buyerId: Accessor<string | undefined>): Accessor<boolean> {
  const viewer = useViewer();
  return () => {
    const me = viewer()?.me;
    return me != null && sells(me.role) && me.id !== buyerId();
  };
}

export interface ForWhoLooksProps {
  title: string;
  buyerId: string | undefined;
  /** The list the page belongs to, for its buyer and for whoever works here. */
  crumb: Required<Crumb>;
  staffCrumb: Required<Crumb>;
  children: JSX.Element;
}

/** A page of the console for those who work in the shop, and of the buyer's account for the buyer. */
export function ForWhoLooks(props: ForWhoLooksProps) {
  const staff = createStaffView(() => props.buyerId);
  const crumbs = (list: Required<Crumb>) => <Breadcrumb crumbs={[list, { name: props.title }]} />;
  return (
    <Show
      when={staff()}
      fallback={
        <div class="container-page py-3 lg:py-4">
          {crumbs(props.crumb)}
          <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
            {props.title}
          </h1>
          {props.children}
        </div>
      }
    >
      <Console title={props.title} page={props.staffCrumb.href}>
        {crumbs(props.staffCrumb)}
        {props.children}
      </Console>
    </Show>
  );
}
