import { For, type JSX, Show } from 'solid-js';
import type { AuditDetail_EntryFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { OutcomeBadge } from './audit-table.tsx';
import { actorText, reasonText, shownJson, subjectHref, subjectText } from './audit-text.ts';

/** All that an entry says; `list` is the address of the log. */
export function AuditDetail(props: { entry: AuditDetail_EntryFragment; list: string; everybody: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <WhoAndWhat {...props} />
      <Panel title={t.audit.changes}>
        <Changes changes={props.entry.changes} />
      </Panel>
      <Panel title={t.audit.input}>
        <Json text={shownJson(props.entry.input) ?? ''} />
      </Panel>
      <Panel title={t.audit.request}>
        <dl>
          <Detail name={t.audit.address}>{props.entry.ipAddress}</Detail>
          <Detail name={t.audit.session}>{props.entry.sessionId}</Detail>
          <Detail name={t.audit.requestId}>{props.entry.requestId}</Detail>
          <Detail name={t.audit.hash}>
            <code class="break-all">{props.entry.hash}</code>
          </Detail>
        </dl>
      </Panel>
    </>
  );
}

function WhoAndWhat(props: { entry: AuditDetail_EntryFragment; list: string; everybody: boolean }) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const seesPeople = () => props.everybody && may(viewer()?.me, 'USER_READ');
  return (
    <div class="panel p-4">
      <dl>
        <Detail name={t.audit.outcome}>
          <OutcomeBadge outcome={props.entry.outcome} /> {props.entry.codes.join(', ')}
        </Detail>
        <Detail name={t.audit.at}>{format.dateTime(props.entry.at)}</Detail>
        <Detail name={t.audit.actor}>
          <Show when={seesPeople() && props.entry.actor} fallback={actorText(t, props.entry)}>
            {(actor) => <More href={`/admin/people/${actor().id}`}>{actor().displayName}</More>}
          </Show>{' '}
          · {t.audit.roles[props.entry.role]}{' '}
          <Show when={props.everybody}>
            <More href={`${props.list}?who=${props.entry.actorId}`}>{t.audit.showActor}</More>
          </Show>
        </Detail>
        <Subject {...props} />
        <Detail name={t.audit.reason}>{reasonText(t, props.entry)}</Detail>
      </dl>
    </div>
  );
}

function Subject(props: { entry: AuditDetail_EntryFragment; list: string; everybody: boolean }) {
  const { t } = useI18n();
  const text = () => subjectText(t, props.entry.subjectType ?? '', undefined);
  const href = (id: string) => subjectHref(props.entry.subjectType, id, props.everybody);
  return (
    <Detail name={t.audit.subject}>
      <Show when={props.entry.subjectId}>
        {(id) => (
          <>
            <Show when={href(id())} fallback={text()}>
              {(page) => <More href={page()}>{text()}</More>}
            </Show>{' '}
            <span class="break-all text-text-2">{id()}</span>{' '}
            <More href={`${props.list}?about=${encodeURIComponent(id())}`}>{t.audit.showSubject}</More>
          </>
        )}
      </Show>
    </Detail>
  );
}

function More(props: { href: string; children: JSX.Element }) {
  return (
    <a
      href={props.href}
      class="text-link underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
    >
      {props.children}
    </a>
  );
}

/** Left out where there is nothing to say. */
function Detail(props: { name: string; children: JSX.Element }) {
  return (
    <Show when={props.children}>
      <div class="items-baseline gap-3 py-1 md:flex">
        <dt class="w-32 shrink-0 text-text-2">{props.name}</dt>
        <dd class="min-w-0 break-words">{props.children}</dd>
      </div>
    </Show>
  );
}

function Changes(props: { changes: AuditDetail_EntryFragment['changes'] }) {
  const { t } = useI18n();
  return (
    <ul class="divide-y divide-line">
      <For each={props.changes} fallback={<li class="text-text-2">{t.audit.noChanges}</li>}>
        {(change) => (
          <li class="grid gap-x-4 gap-y-1 py-2 md:grid-cols-3">
            <p class="min-w-0 break-words">
              {t.audit.subjects[change.type] ?? change.type} · {change.field}
            </p>
            <Value name={t.audit.before} json={change.before} />
            <Value name={t.audit.after} json={change.after} />
          </li>
        )}
      </For>
    </ul>
  );
}

function Value(props: { name: string; json: string | null | undefined }) {
  const { t } = useI18n();
  return (
    <div class="min-w-0">
      <span class="me-2 text-xs text-text-2">{props.name}</span>
      <Show when={shownJson(props.json)} fallback={<span class="text-text-2">{t.audit.nothing}</span>}>
        {(text) => <span class="break-words whitespace-pre-wrap">{text()}</span>}
      </Show>
    </div>
  );
}

function Json(props: { text: string }) {
  return <pre class="overflow-x-auto text-sm break-words whitespace-pre-wrap">{props.text}</pre>;
}
