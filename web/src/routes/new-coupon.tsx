import { useLocation, useNavigate } from '@solidjs/router';
import { CouponFields } from '../features/promotions/coupon-fields.tsx';
import { CouponTry } from '../features/promotions/coupon-try.tsx';
import {
  type CouponValues,
  couponInput,
  couponRules,
  NEW_COUPON,
  newCode,
} from '../features/promotions/coupon-values.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateCouponMutation, createOwnShopQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { EditForm } from '../ui/form/edit-form.tsx';

export const SellerNewCouponPage = onlyFor({ seller: true }, () => <NewCoupon own />);
export const AdminNewCouponPage = onlyFor({ permission: 'COUPON_WRITE' }, () => <NewCoupon />);

function NewCoupon(props: { own?: boolean }) {
  const { t } = useI18n();
  const viewer = useViewer();
  const navigate = useNavigate();
  const list = useLocation().pathname.replace(/\/new$/, '');
  const create = createCreateCouponMutation();
  const form = createForm<CouponValues>(NEW_COUPON, couponRules(t));
  const shop = props.own ? createOwnShopQuery() : undefined;
  const sellerId = () => shop?.()?.me?.shop?.id;
  const save = async (): Promise<SaveOutcome<CouponValues>> => {
    const { data, failure } = await create({ input: couponInput(form.values, newCode()) });
    if (failure) return { kind: 'failed', failure };
    const refusals = data?.createCoupon.userErrors ?? [];
    return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'saved' };
  };
  return (
    <WorkPage title={t.couponWork.create} crumbs={[{ name: t.seller.pages.coupons, href: list }]}>
      <p class="text-text-2">{props.own ? t.couponWork.aboutOwn : t.couponWork.aboutTerms}</p>
      <EditForm
        form={form}
        names={t.couponWork.fields}
        draftKey={`${viewer()?.me?.id}:coupon:new`}
        saveLabel={t.couponWork.create}
        savedText={t.couponWork.created}
        save={save}
        onSaved={() => navigate(list)}
      >
        <CouponFields form={form} sellerId={sellerId()} />
        <CouponTry form={form} sellerId={sellerId()} />
      </EditForm>
    </WorkPage>
  );
}
