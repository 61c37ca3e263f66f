import { type Accessor, type JSX, Show } from 'solid-js';
import { Redirect } from '../../page/page-context.tsx';
import { Breadcrumb, type Crumb } from '../../ui/breadcrumb.tsx';
import { sells } from '../session/sells.ts';
import { useViewer } from '../session/viewer.tsx';

/** Whether somebody looks at another person's order for the shop, not at one of their own. */
export function createStaffView(buyerId: Accessor<string | undefined>): Accessor<boolean> {
  const viewer = useViewer();
  return () => {
    const me = viewer()?.me;
    return me != null && sells(me.role) && me.id !== buyerId();
  };
}

export interface ForBuyerProps {
  title: string;
  buyerId: string | undefined;
  /** The list the page belongs to. */
  crumb: Required<Crumb>;
  /** The page of the workbench that shows the same to those who work in the shop. */
  staffHref: string;
  children: JSX.Element;
}

/** A page of the buyer's account; whoever looks at it for the shop goes to the workbench. */
export function ForBuyer(props: ForBuyerProps) {
  const staff = createStaffView(() => props.buyerId);
  return (
    <Show when={!staff()} fallback={<Redirect to={props.staffHref} />}>
      <div class="container-page py-3 lg:py-4">
        <Breadcrumb crumbs={[props.crumb, { name: props.title }]} />
        <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
          {props.title}
        </h1>
        {props.children}
      </div>
    </Show>
  );
}
