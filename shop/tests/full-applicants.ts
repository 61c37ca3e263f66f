import { Applicant } from './seller-driver.ts';
import type { Shape } from './shape/shape.ts';

/** The last of those who applied. */
export interface KeptApplicants {
  applicationId: string;
  partnerId: string;
}

/** Applicants with the same credit code, each of whom wants to be a partner, too. */
export async function keepApplicants(shop: Shape, creditCode: string, count: number): Promise<KeptApplicants> {
  const kept: KeptApplicants[] = [];
  for (let index = 0; index < count; index++) {
    const applicant = await Applicant.signUp(shop);
    const applicationId = await applicant.apply({ creditCode });
    const input = {
      ...{ name: 'Cloud ERP', website: 'https://erp.example', contact: 'api@erp.example' },
      ...{ purpose: 'Ships orders.', scopes: ['ORDERS_READ'] },
    };
    const text = 'mutation($input: PartnerInput!) { applyAsPartner(input: $input) { partner { id } } }';
    const { applyAsPartner } = await applicant.client.ask(text, { input });
    kept.push({ applicationId, partnerId: applyAsPartner.partner.id });
  }
  return kept.at(-1)!;
}
