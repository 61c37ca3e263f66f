import type { Transitions } from '@minijd/subgraph';
import { registerEnumType } from 'type-graphql';

export enum PartnerStatus {
  SUBMITTED = 'SUBMITTED',
  REJECTED = 'REJECTED',
  APPROVED = 'APPROVED',
}

registerEnumType(PartnerStatus, {
  name: 'PartnerStatus',
  description: 'The status of a partner.',
  valuesConfig: {
    SUBMITTED: { description: 'Waiting for an administrator.' },
    REJECTED: { description: 'Declined with a reason; it can be corrected and submitted again.' },
    APPROVED: { description: 'May have keys and register operations.' },
  },
});

export type PartnerStep = 'submit' | 'approve' | 'reject';

const { SUBMITTED, REJECTED, APPROVED } = PartnerStatus;

/** The lifecycle: where each step leads from each status. Every other step is refused. */
export const NEXT: Transitions<PartnerStatus, PartnerStep> = {
  SUBMITTED: { approve: APPROVED, reject: REJECTED },
  REJECTED: { submit: SUBMITTED },
  APPROVED: {},
};
