import type { JSX } from 'solid-js';
import { AccountFrame } from './account-frame.tsx';

/** A page of one part, which asks for what it shows. */
export function PartPage(props: { title: string; children: JSX.Element }) {
  return (
    <AccountFrame title={props.title}>
      <section aria-label={props.title} class="panel p-4">
        {props.children}
      </section>
    </AccountFrame>
  );
}
