import { useSearchParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createPageHead, Redirect } from '../../page/page-context.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useSession } from '../session/session.ts';
import { safeNext } from '../session/sign-in-href.ts';

export interface AuthPanelProps {
  title: string;
  form: (onDone: () => void) => JSX.Element;
  /** The link to the other form. */
  other: { question: string; label: string; path: string };
}

/** The panel around sign-in and sign-up; afterwards the page in `?next=` opens. */
export function AuthPanel(props: AuthPanelProps) {
  const { t } = useI18n();
  const session = useSession();
  const [search] = useSearchParams();
  const next = () => safeNext(search.next);
  const interrupted = () => next() !== '/';
  const otherHref = () => (interrupted() ? `${props.other.path}?next=${encodeURIComponent(next())}` : props.other.path);
  // A new document, so that no data of the guest stays in memory.
  const goOn = () => window.location.assign(next());
  createPageHead(() => ({ title: t.shop.title(props.title) }));
  return (
    <Show when={!session.signedIn()} fallback={<Redirect to={next()} />}>
      <div class="container-page py-6 md:py-12">
        <div class="panel mx-auto flex max-w-[400px] flex-col gap-4 p-5 md:p-6">
          <div>
            <h1 tabindex="-1" class="text-xl">
              {props.title}
            </h1>
            <Show when={interrupted()}>
              <p class="text-sm text-text-2">{t.session.continueTo}</p>
            </Show>
          </div>
          <FormProblem text={session.refusal()} />
          {props.form(goOn)}
          <p class="border-t border-line pt-4 text-sm text-text-2">
            {props.other.question}{' '}
            <a href={otherHref()} class="inline-flex min-h-8 items-center text-link underline pointer-coarse:min-h-11">
              {props.other.label}
            </a>
          </p>
        </div>
      </div>
    </Show>
  );
}
