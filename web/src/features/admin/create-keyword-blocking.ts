import { createBlockKeywordMutation, createUnblockKeywordMutation } from '../../graphql/generated/operations.ts';
import type { BlockedKeywordInput } from '../../graphql/generated/types.ts';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Refusal } from '../../primitives/create-form.ts';
import { useToast } from '../../ui/toast.tsx';

/** Changes the blocked keywords; each change is confirmed with an undo. */
export interface KeywordBlocking {
  /** Blocks a typed word, or returns why not. */
  add(keyword: BlockedKeywordInput): Promise<readonly Refusal[]>;
  block(keyword: BlockedKeywordInput): Promise<void>;
  allow(keyword: BlockedKeywordInput): Promise<void>;
}

export function createKeywordBlocking(onChanged: () => void): KeywordBlocking {
  const { t } = useI18n();
  const toast = useToast();
  const sendBlock = createBlockKeywordMutation();
  const sendUnblock = createUnblockKeywordMutation();

  const changed = (text: string, undo: () => void): void => {
    onChanged();
    toast({ text, action: { label: t.actions.undo, run: undo } });
  };
  const problemsOf = (failure: Failure | undefined, refusals: readonly Refusal[] = []): readonly Refusal[] =>
    failure ? [{ message: failureText(t, failure) }] : refusals;
  const tell = (problems: readonly Refusal[]): void => {
    for (const { message } of problems) toast({ tone: 'error', text: message });
  };

  const add = async (keyword: BlockedKeywordInput): Promise<readonly Refusal[]> => {
    const { data, failure } = await sendBlock({ input: keyword });
    const problems = problemsOf(failure, data?.blockKeyword.userErrors);
    if (problems.length === 0) changed(t.keywords.blocked(keyword.text), () => void allow(keyword));
    return problems;
  };
  const block = async (keyword: BlockedKeywordInput): Promise<void> => tell(await add(keyword));
  const allow = async (keyword: BlockedKeywordInput): Promise<void> => {
    const { data, failure } = await sendUnblock({ input: keyword });
    const problems = problemsOf(failure, data?.unblockKeyword.userErrors);
    if (problems.length === 0) changed(t.keywords.allowed(keyword.text), () => void block(keyword));
    tell(problems);
  };
  return { add, block, allow };
}
