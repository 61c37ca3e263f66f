import {
  createApproveSellerApplicationMutation,
  createRejectSellerApplicationMutation,
  createRestoreSellerMutation,
  createSuspendSellerMutation,
} from '../../graphql/generated/operations.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createOutcome } from './create-decision.ts';

/** An administrator's decisions about sellers. Each returns a failure, or undefined on success. */
export interface SellerReview {
  approve(id: string): Promise<string | undefined>;
  reject(id: string, reason: string): Promise<string | undefined>;
  suspend(sellerId: string, reason: string): Promise<string | undefined>;
  restore(sellerId: string): Promise<string | undefined>;
}

export function createSellerReview(onChanged: () => void): SellerReview {
  const { t } = useI18n();
  const settled = createOutcome(onChanged);
  const approve = createApproveSellerApplicationMutation();
  const reject = createRejectSellerApplicationMutation();
  const suspend = createSuspendSellerMutation();
  const restore = createRestoreSellerMutation();

  return {
    async approve(id) {
      const { data, failure } = await approve({ id });
      return settled(t.sellerReview.approved, { failure, userErrors: data?.approveSellerApplication.userErrors });
    },
    async reject(id, reason) {
      const { data, failure } = await reject({ input: { id, reason } });
      return settled(t.sellerReview.rejected, { failure, userErrors: data?.rejectSellerApplication.userErrors });
    },
    async suspend(sellerId, reason) {
      const { data, failure } = await suspend({ input: { sellerId, reason } });
      return settled(t.sellerReview.suspended, { failure, userErrors: data?.suspendSeller.userErrors });
    },
    async restore(sellerId) {
      const { data, failure } = await restore({ sellerId });
      return settled(t.sellerReview.restored, { failure, userErrors: data?.restoreSeller.userErrors });
    },
  };
}
