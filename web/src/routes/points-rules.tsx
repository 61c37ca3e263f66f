import { Show, Suspense } from 'solid-js';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createChangePointsRulesMutation, createPointsRulesQuery } from '../graphql/generated/operations.ts';
import type { PointsRules_RulesFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import { Field } from '../ui/field.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { EditForm } from '../ui/form/edit-form.tsx';
import { Panel } from '../ui/panel.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const PointsRulesPage = onlyFor({ permission: 'PRICING_WRITE' }, () => {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.points}>
      <p class="text-text-2">{t.pointsWork.about}</p>
      <Suspense fallback={<SkeletonRows count={1} class="h-64" />}>
        <LoadedRules />
      </Suspense>
    </WorkPage>
  );
});

function LoadedRules() {
  const query = createPointsRulesQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['pointsRules']} page>
      {(data) => <RulesForm rules={data().pointsRules} onSaved={query.refetch} />}
    </QueryRegion>
  );
}

type Values = { pointsPerYuan: string; worth: string; mostPercent: string };

const valuesOf = ({ pointsPerYuan, worth, mostPercent }: PointsRules_RulesFragment): Values => ({
  ...{ pointsPerYuan: String(pointsPerYuan), worth: worth.amount, mostPercent: String(mostPercent) },
});

const upTo = (text: string, most: number) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= most;

function RulesForm(props: { rules: PointsRules_RulesFragment; onSaved: () => void }) {
  const { t, format } = useI18n();
  const words = t.pointsWork;
  const viewer = useViewer();
  const change = createChangePointsRulesMutation();
  const form = createForm<Values>(valuesOf(props.rules), (values) => ({
    pointsPerYuan: upTo(values.pointsPerYuan, 100) ? undefined : words.needPoints,
    worth: /^(0\.\d[1-9]|0\.[1-9]\d?|1|1\.00?)$/.test(values.worth.trim()) ? undefined : words.needWorth,
    mostPercent: upTo(values.mostPercent, 90) ? undefined : words.needPercent,
  }));
  let { version } = props.rules;
  const save = async (): Promise<SaveOutcome<Values>> => {
    const { pointsPerYuan, worth, mostPercent } = form.values;
    const input = {
      ...{ version, pointsPerYuan: Number(pointsPerYuan), worth: worth.trim(), mostPercent: Number(mostPercent) },
    };
    const { data, failure } = await change({ input });
    if (failure) return { kind: 'failed', failure };
    const { pointsRules, userErrors = [] } = data?.changePointsRules ?? {};
    if (!pointsRules) return { kind: 'refused', refusals: userErrors };
    ({ version } = pointsRules);
    return { kind: 'saved', values: valuesOf(pointsRules) };
  };
  const input = (name: keyof Values) => ({
    ...{ label: words.fields[name], name, value: form.values[name], error: form.error(name) },
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  return (
    <EditForm
      form={form}
      names={words.fields}
      draftKey={`${viewer()?.me?.id}:points`}
      save={save}
      onSaved={props.onSaved}
    >
      <Panel title={words.rules}>
        <div class="grid gap-3 md:grid-cols-3">
          <Field {...input('pointsPerYuan')} inputmode="numeric" />
          <Field {...input('worth')} inputmode="decimal" hint={words.worthHint} />
          <Field {...input('mostPercent')} inputmode="numeric" />
        </div>
        <Show when={props.rules.since}>
          {(since) => <p class="mt-3 text-sm text-text-2">{words.since(format.dateTime(since()))}</p>}
        </Show>
      </Panel>
    </EditForm>
  );
}
