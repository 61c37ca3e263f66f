import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { RemoveRule } from '../features/search-work/remove-rule.tsx';
import { createRuleForm, RuleForm } from '../features/search-work/rule-form.tsx';
import { effectInput, NEW_RULE, type RuleValues, ruleValues } from '../features/search-work/rule-values.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createSaveSearchRuleMutation, createSearchRuleQuery } from '../graphql/generated/operations.ts';
import type { SearchRuleQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

const LIST = '/admin/search-rules';
type Rule = NonNullable<SearchRuleQuery['searchRule']>;

export const NewSearchRulePage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ text?: string }>();
  const create = createSaveSearchRuleMutation();
  const form = createRuleForm({ ...NEW_RULE, text: search.text?.slice(0, 60) ?? '' });
  const save = async (): Promise<SaveOutcome<RuleValues>> => {
    const { text, active, effects } = form.values;
    const { data, failure } = await create({ input: { text, active, effects: effects.map(effectInput) } });
    if (failure) return { kind: 'failed', failure };
    const { rule, userErrors = [] } = data?.saveSearchRule ?? {};
    if (!rule) return { kind: 'refused', refusals: userErrors };
    // After the form has taken what is stored: else it would ask before leaving.
    setTimeout(() => navigate(`${LIST}/${rule.id}`, { replace: true }));
    return { kind: 'saved' };
  };
  return (
    <WorkPage title={t.searchWork.addRule} crumbs={[{ name: t.seller.pages.searchRules, href: LIST }]}>
      <RuleForm form={form} draftKey="new" saveLabel={t.searchWork.addRule} save={save} onSaved={() => undefined} />
    </WorkPage>
  );
});

export const SearchRulePage = onlyFor({ permission: 'KEYWORD_WRITE' }, () => (
  <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
    <LoadedRule />
  </Suspense>
));

function LoadedRule() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const query = createSearchRuleQuery(() => ({ id: params.id }), { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['searchRule']} missing={<NotFoundPage />} page>
      {(data) => (
        <WorkPage
          title={data().searchRule.text}
          crumbs={[{ name: t.seller.pages.searchRules, href: LIST }]}
          actions={<RemoveRule id={data().searchRule.id} onRemoved={() => navigate(LIST)} />}
        >
          {/* Keyed: another rule is another form. */}
          <Show when={data().searchRule.id} keyed>
            {(_id) => <EditedRule rule={data().searchRule} onChanged={query.refetch} />}
          </Show>
        </WorkPage>
      )}
    </QueryRegion>
  );
}

function EditedRule(props: { rule: Rule; onChanged: () => void }) {
  const update = createSaveSearchRuleMutation();
  const [read, setRead] = createSignal(props.rule);
  const form = createRuleForm(ruleValues(props.rule));
  const save = async (): Promise<SaveOutcome<RuleValues>> => {
    const { id, version } = read();
    const { text, active, effects } = form.values;
    const { data, failure } = await update({ input: { id, version, text, active, effects: effects.map(effectInput) } });
    if (failure) return { kind: 'failed', failure };
    const { rule, userErrors = [] } = data?.saveSearchRule ?? {};
    if (!rule) return { kind: 'refused', refusals: userErrors };
    setRead(rule);
    return { kind: 'saved', values: ruleValues(rule) };
  };
  return <RuleForm form={form} draftKey={props.rule.id} save={save} onSaved={props.onChanged} />;
}
