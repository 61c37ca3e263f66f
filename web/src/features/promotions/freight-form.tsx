import { For } from 'solid-js';
import { createSaveFreightMutation } from '../../graphql/generated/operations.ts';
import type { Freight_TemplateFragment, FreightMeasure } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { createPlaces } from '../address/create-places.ts';
import { useViewer } from '../session/viewer.tsx';
import {
  type FreightValues,
  freightInput,
  freightRules,
  freightValues,
  NEW_FREIGHT,
  type ZoneRow,
} from './freight-values.ts';
import { ZoneFields } from './zone-fields.tsx';

const MEASURES: readonly FreightMeasure[] = ['WEIGHT', 'PIECES'];
const NEW_ZONE: ZoneRow = { provinces: [], firstUnits: '1000', first: '', stepUnits: '1000', step: '', freeFrom: '' };

export interface FreightFormProps {
  /** Null: there is none yet, `start` is what it begins with. */
  template: Freight_TemplateFragment | null;
  start?: Freight_TemplateFragment | null | undefined;
  /** For administrators: whose; absent: the own shop, or all shops without their own. */
  sellerId?: string;
  onSaved: () => void;
}

/** The freight of a shop, zone by zone. */
export function FreightForm(props: FreightFormProps) {
  const { t } = useI18n();
  const words = t.freightWork;
  const viewer = useViewer();
  const { places } = createPlaces();
  const save = createSaveFreightMutation();
  const stored = props.template ?? props.start;
  const form = createForm<FreightValues>(stored ? freightValues(stored) : NEW_FREIGHT, freightRules(t));
  let version = props.template?.version ?? 0;
  const send = async (): Promise<SaveOutcome<FreightValues>> => {
    const input = freightInput(form.values, { sellerId: props.sellerId, version });
    const { data, failure } = await save({ input });
    if (failure) return { kind: 'failed', failure };
    const { freightTemplate, conflict, userErrors = [] } = data?.saveFreightTemplate ?? {};
    if (conflict) {
      ({ version } = conflict);
      return { kind: 'conflict', theirs: { values: freightValues(conflict), at: conflict.changedAt } };
    }
    if (!freightTemplate) return { kind: 'refused', refusals: userErrors };
    ({ version } = freightTemplate);
    return { kind: 'saved', values: freightValues(freightTemplate) };
  };
  const zones = () => form.values.zones;
  const change = (index: number, changes: Partial<ZoneRow>) =>
    form.set(
      'zones',
      zones().map((zone, at) => (at === index ? { ...zone, ...changes } : zone)),
    );
  const takenBeside = (index: number) =>
    new Set(zones().flatMap(({ provinces }, at) => (at === index ? [] : provinces)));
  const said = (name: keyof FreightValues & string, value: unknown) =>
    name === 'zones'
      ? (value as FreightValues['zones'])
          .map(({ first, step, freeFrom }) => `${first} + ${step} (${freeFrom || '–'})`)
          .join('; ')
      : words.measures[value as FreightMeasure];
  return (
    <EditForm
      form={form}
      names={words.fields}
      said={said}
      draftKey={`${viewer()?.me?.id}:freight:${props.sellerId ?? ''}`}
      save={send}
      onSaved={props.onSaved}
    >
      <Panel title={words.zones}>
        <div class="flex flex-col gap-4" data-field="zones">
          <div class="max-w-xs">
            <SelectField
              label={words.fields.measure}
              name="measure"
              options={MEASURES.map((value) => ({ value, label: words.measures[value] }))}
              value={form.values.measure}
              onChange={(measure) => form.set('measure', measure)}
            />
          </div>
          <FormProblem text={form.error('zones')} />
          {/* By place: a zone keeps its focus while it is typed in. */}
          <For each={[...zones().keys()]}>
            {(index) => (
              <ZoneFields
                zone={zones()[index] ?? NEW_ZONE}
                number={index + 1}
                measure={form.values.measure}
                others={index === zones().length - 1}
                provinces={places()?.provinces ?? []}
                taken={takenBeside(index)}
                invalid={form.error('zones') !== undefined}
                onChange={(changes) => change(index, changes)}
                onBlur={() => form.leave('zones')}
                onRemove={() =>
                  form.set(
                    'zones',
                    zones().filter((_, at) => at !== index),
                  )
                }
              />
            )}
          </For>
          <div>
            <Button onClick={() => form.set('zones', [...zones().slice(0, -1), NEW_ZONE, ...zones().slice(-1)])}>
              {words.addZone}
            </Button>
          </div>
        </div>
      </Panel>
    </EditForm>
  );
}
