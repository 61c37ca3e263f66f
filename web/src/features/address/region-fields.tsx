import type { Place } from '@minijd/places';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { Places } from './create-places.ts';

export interface RegionFieldsProps {
  places: Places | undefined;
  /** The places could not be loaded. */
  failed: boolean;
  onRetry: () => void;
  value: Place;
  onChange: (place: Place) => void;
  error: (part: keyof Place) => string | undefined;
  onLeave: (part: keyof Place) => void;
}

/** Selects for province, city and district, each limited by the one before. */
export function RegionFields(props: RegionFieldsProps) {
  const { t } = useI18n();
  const part = (name: keyof Place, names: () => readonly string[], change: (chosen: string) => Place) => ({
    label: t.address[name],
    value: props.value[name],
    options: optionsOf(names(), props.value[name], t.address.choose),
    disabled: names().length === 0,
    error: props.error(name),
    onChange: (chosen: string) => props.onChange(change(chosen)),
    onBlur: () => props.onLeave(name),
  });
  const cities = (province: string) => props.places?.citiesOf(province) ?? [];
  const districts = (province: string, city: string) => props.places?.districtsOf(province, city) ?? [];
  /** The only choice is selected automatically. */
  const within = (province: string, city = only(cities(province))): Place => ({
    province,
    city,
    district: only(districts(province, city)),
  });
  return (
    <div class="flex flex-col gap-1">
      <div class="grid gap-3 min-[480px]:grid-cols-3 min-[480px]:gap-2 md:gap-3">
        <SelectField {...part('province', () => props.places?.provinces ?? [], within)} autocomplete="address-level1" />
        <SelectField
          {...part(
            'city',
            () => cities(props.value.province),
            (city) => within(props.value.province, city),
          )}
          autocomplete="address-level2"
        />
        <SelectField
          {...part(
            'district',
            () => districts(props.value.province, props.value.city),
            (district) => ({ ...props.value, district }),
          )}
          autocomplete="address-level3"
        />
      </div>
      <Show when={props.failed}>
        <p role="alert" class="flex items-center gap-2 text-sm text-bad">
          {t.address.placesFailed}
          <Button tone="quiet" onClick={props.onRetry}>
            {t.actions.retry}
          </Button>
        </p>
      </Show>
    </div>
  );
}

const only = (names: readonly string[]) => (names.length === 1 ? names[0]! : '');

/** A saved value stays visible even when the place no longer exists. */
function optionsOf(names: readonly string[], value: string, placeholder: string) {
  const options = names.map((name) => ({ value: name, label: name }));
  const stray = value !== '' && !names.includes(value) ? [{ value, label: value }] : [];
  return [{ value: '', label: placeholder }, ...stray, ...options];
}
