import { createSignal, Show } from 'solid-js';
import { createDeleteSynonymMutation } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EndDialog } from '../promotions/end-dialog.tsx';

/** Removes a synonym, after asking. */
export function RemoveSynonym(props: { id: string; onRemoved: () => void }) {
  const { t } = useI18n();
  const words = t.synonyms;
  const remove = createDeleteSynonymMutation();
  const [asking, setAsking] = createSignal(false);
  const end = async () => {
    const { data, failure } = await remove({ id: props.id });
    return { failure, message: data?.deleteSynonym.userErrors[0]?.message };
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.remove}</Button>
      <Show when={asking()}>
        <EndDialog
          title={words.removeTitle}
          text={words.removeText}
          label={words.remove}
          ended={words.removed}
          end={end}
          onClose={() => setAsking(false)}
          onEnded={props.onRemoved}
        />
      </Show>
    </>
  );
}
