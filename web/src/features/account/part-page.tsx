import type { JSX } from 'solid-js';
import { AccountLayout } from './account-layout.tsx';

/** A page of one part, which asks for what it shows. */
export function PartPage(props: { title: string; children: JSX.Element }) {
  return (
    <AccountLayout title={props.title}>
      <section aria-label={props.title} class="panel p-4">
        {props.children}
      </section>
    </AccountLayout>
  );
}
