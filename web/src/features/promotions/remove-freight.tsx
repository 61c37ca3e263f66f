import { createSignal, Show } from 'solid-js';
import { createRemoveFreightMutation } from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EndDialog } from './end-dialog.tsx';

/** Goes back to the freight of all shops without their own, after asking. */
export function RemoveFreight(props: { version: number; onRemoved: () => void }) {
  const { t } = useI18n();
  const words = t.freightWork;
  const remove = createRemoveFreightMutation();
  const [asking, setAsking] = createSignal(false);
  const end = async () => {
    const { data, failure } = await remove({ version: props.version });
    return { failure, message: data?.removeFreightTemplate.userErrors[0]?.message };
  };
  return (
    <div>
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
    </div>
  );
}
