import { type Accessor, type JSX, Show } from 'solid-js';
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb.tsx';
import { sells } from '../session/sells.ts';
import { useViewer } from '../session/viewer.tsx';
import { Console } from './console.tsx';

/** Whether the viewer sees the order as a seller or administrator, not as its buyer. */
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
  /** The link to the list the page belongs to, for buyers and for staff. */
  crumb: Required<Crumb>;
  staffCrumb: Required<Crumb>;
  children: JSX.Element;
}

/** A page in the console for staff, and in the account for the buyer. */
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
