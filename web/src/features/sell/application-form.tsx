import type { Place } from '@minijd/places';
import { createSignal, type JSX } from 'solid-js';
import {
  createSaveSellerApplicationMutation,
  createSubmitSellerApplicationMutation,
} from '../../graphql/generated/operations.ts';
import type { SellerApplication_ApplicationFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Refusal } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { createPlaces } from '../address/create-places.ts';
import { RegionFields } from '../address/region-fields.tsx';
import { type ApplicationValues, changesOf, valuesOf } from './application-values.ts';
import { PictureUpload } from './picture-upload.tsx';

export interface ApplicationFormProps {
  application: SellerApplication_ApplicationFragment | null;
  onSubmitted: () => void;
}

/** The application in three parts, saved as a draft; the server validates it. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { t } = useI18n();
  const toast = useToast();
  const save = createSaveSellerApplicationMutation();
  const submit = createSubmitSellerApplicationMutation();
  const { places, failed: placesFailed, load } = createPlaces();
  const form = createForm<ApplicationValues>(valuesOf(props.application), () => ({}));
  const [pending, setPending] = createSignal(false);
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;

  const saved = async (): Promise<readonly Refusal[] | undefined> => {
    const { data, failure } = await save({ input: changesOf(form.values) });
    if (failure) setFailed(failureText(t, failure));
    return data?.saveSellerApplication.userErrors;
  };
  const submitted = async (): Promise<readonly Refusal[] | undefined> => {
    const { data, failure } = await submit({});
    if (failure) setFailed(failureText(t, failure));
    return data?.submitSellerApplication.userErrors;
  };
  const send = async (complete: boolean): Promise<void> => {
    if (pending()) return;
    setFailed(undefined);
    setPending(true);
    let problems = await saved();
    if (complete && problems?.length === 0) problems = await submitted();
    setPending(false);
    if (!problems) return;
    form.refuse(problems, element);
    if (problems.length > 0) return;
    if (complete) props.onSubmitted();
    else toast({ text: t.sell.saved });
  };
  const field = (name: keyof ApplicationValues & keyof typeof t.sell, maxlength: number) => ({
    label: t.sell[name] as string,
    value: form.values[name],
    maxlength,
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
  });
  const setPlace = ({ province, city, district }: Place): void => {
    form.set('province', province);
    form.set('city', city);
    form.set('district', district);
  };
  return (
    <form
      ref={element}
      noValidate
      class="flex flex-col gap-2 lg:gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <Part title={t.sell.company}>
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...field('companyName', 100)} autocomplete="organization" />
          <Field {...field('creditCode', 40)} hint={t.sell.creditCodeHint} autocomplete="off" spellcheck={false} />
        </div>
        <PictureUpload
          label={t.sell.licence}
          hint={t.sell.licenceHint}
          url={props.application?.licenceUrl}
          isPrivate
          error={form.error('licence')}
          onUploaded={(key) => form.set('licence', key)}
        />
      </Part>
      <Part title={t.sell.contact}>
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...field('contactName', 50)} autocomplete="name" />
          <Field {...field('phone', 40)} type="tel" inputmode="tel" autocomplete="tel" />
        </div>
        <RegionFields
          places={places()}
          failed={placesFailed()}
          onRetry={load}
          value={form.values}
          onChange={setPlace}
          error={form.error}
          onLeave={form.leave}
        />
        <Field {...field('street', 200)} autocomplete="street-address" />
      </Part>
      <Part title={t.sell.shop}>
        <div class="grid gap-3 md:grid-cols-2">
          <Field {...field('nameZh', 40)} lang="zh-CN" autocomplete="off" />
          <Field {...field('nameEn', 40)} lang="en" autocomplete="off" />
        </div>
        <Field {...field('slug', 40)} hint={t.sell.slugHint} autocomplete="off" spellcheck={false} />
        <PictureUpload
          label={t.sell.logo}
          hint={t.sell.logoHint}
          url={props.application?.logoUrl}
          error={form.error('logo')}
          onUploaded={(key) => form.set('logo', key)}
        />
        <div class="grid gap-3 md:grid-cols-2">
          <TextArea {...field('descriptionZh', 2000)} rows={4} />
          <TextArea {...field('descriptionEn', 2000)} rows={4} />
        </div>
      </Part>
      <FormProblem text={failed() ?? form.refusal()} />
      <div class="flex flex-wrap gap-2">
        <Button type="submit" tone="brand" busy={pending()}>
          {t.sell.submit}
        </Button>
        <Button busy={pending()} onClick={() => void send(false)}>
          {t.sell.save}
        </Button>
      </div>
    </form>
  );
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <Panel title={props.title}>
      <div class="flex flex-col gap-3">{props.children}</div>
    </Panel>
  );
}
