import type { Transitions } from '@minijd/subgraph';
import { registerEnumType } from 'type-graphql';

export enum SellerApplicationStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  REJECTED = 'REJECTED',
  APPROVED = 'APPROVED',
}

registerEnumType(SellerApplicationStatus, {
  name: 'SellerApplicationStatus',
  description: 'The status of an application.',
  valuesConfig: {
    DRAFT: { description: 'Being filled in.' },
    SUBMITTED: { description: 'Waiting for an administrator.' },
    REJECTED: { description: 'Declined with a reason; it can be corrected and submitted again.' },
    APPROVED: { description: 'The shop is open.' },
  },
});

export type ApplicationStep = 'edit' | 'submit' | 'approve' | 'reject';

const { DRAFT, SUBMITTED, REJECTED, APPROVED } = SellerApplicationStatus;

/** The lifecycle: where each step leads from each status. Every other step is refused. */
export const NEXT: Transitions<SellerApplicationStatus, ApplicationStep> = {
  DRAFT: { edit: DRAFT, submit: SUBMITTED },
  SUBMITTED: { approve: APPROVED, reject: REJECTED },
  REJECTED: { edit: REJECTED, submit: SUBMITTED },
  APPROVED: {},
};
