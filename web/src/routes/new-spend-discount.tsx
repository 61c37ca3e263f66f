import { useLocation, useNavigate } from '@solidjs/router';
import { newCode } from '../features/promotions/coupon-values.ts';
import { SpendDiscountFields } from '../features/promotions/spend-discount-fields.tsx';
import {
  createInput,
  NEW_SPEND_DISCOUNT,
  type SpendDiscountValues,
  spendDiscountRules,
} from '../features/promotions/spend-discount-values.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateSpendDiscountMutation, createOwnShopQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { EditForm } from '../ui/form/edit-form.tsx';

export const SellerNewSpendDiscountPage = onlyFor({ seller: true }, () => <NewSpendDiscount own />);
export const AdminNewSpendDiscountPage = onlyFor({ permission: 'COUPON_WRITE' }, () => <NewSpendDiscount />);

function NewSpendDiscount(props: { own?: boolean }) {
  const { t } = useI18n();
  const words = t.spendDiscountWork;
  const viewer = useViewer();
  const navigate = useNavigate();
  const list = useLocation().pathname.replace(/\/new$/, '');
  const create = createCreateSpendDiscountMutation();
  const form = createForm<SpendDiscountValues>(NEW_SPEND_DISCOUNT, spendDiscountRules(t));
  const shop = props.own ? createOwnShopQuery() : undefined;
  // One of a form: sent twice, it is created once.
  const code = newCode();
  const save = async (): Promise<SaveOutcome<SpendDiscountValues>> => {
    const { data, failure } = await create({ input: createInput(form.values, code) });
    if (failure) return { kind: 'failed', failure };
    const refusals = data?.createSpendDiscount.userErrors ?? [];
    return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'saved' };
  };
  return (
    <WorkPage title={words.create} crumbs={[{ name: t.seller.pages.spendDiscounts, href: list }]}>
      <p class="text-text-2">{props.own ? words.aboutOwn : words.aboutTerms}</p>
      <EditForm
        form={form}
        names={words.fields}
        draftKey={`${viewer()?.me?.id}:spend-discount:new`}
        saveLabel={words.create}
        savedText={words.created}
        save={save}
        onSaved={() => navigate(list)}
      >
        <SpendDiscountFields form={form} sellerId={shop?.()?.me?.shop?.id} />
      </EditForm>
    </WorkPage>
  );
}
