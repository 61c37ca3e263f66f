import {
  createApprovePartnerMutation,
  createRejectPartnerMutation,
  createRestorePartnerMutation,
  createSuspendPartnerMutation,
} from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createOutcome } from './create-decision.ts';

/** An administrator's decisions about partners. Each returns a failure, or undefined on success. */
export interface PartnerReview {
  approve(partnerId: string): Promise<string | undefined>;
  reject(partnerId: string, reason: string): Promise<string | undefined>;
  suspend(partnerId: string, reason: string): Promise<string | undefined>;
  restore(partnerId: string): Promise<string | undefined>;
}

export function createPartnerReview(onChanged: () => void): PartnerReview {
  const { t } = useI18n();
  const settled = createOutcome(onChanged);
  const approve = createApprovePartnerMutation();
  const reject = createRejectPartnerMutation();
  const suspend = createSuspendPartnerMutation();
  const restore = createRestorePartnerMutation();
  return {
    async approve(partnerId) {
      const { data, failure } = await approve({ partnerId });
      return settled(t.partner.review.approved, { failure, userErrors: data?.approvePartner.userErrors });
    },
    async reject(partnerId, reason) {
      const { data, failure } = await reject({ input: { partnerId, reason } });
      return settled(t.partner.review.rejected, { failure, userErrors: data?.rejectPartner.userErrors });
    },
    async suspend(partnerId, reason) {
      const { data, failure } = await suspend({ input: { partnerId, reason } });
      return settled(t.partner.review.suspended, { failure, userErrors: data?.suspendPartner.userErrors });
    },
    async restore(partnerId) {
      const { data, failure } = await restore({ partnerId });
      return settled(t.partner.review.restored, { failure, userErrors: data?.restorePartner.userErrors });
    },
  };
}
