import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ApiKey } from './keys/api-key.entity.ts';
import { ApiKeyResolver } from './keys/api-key.resolver.ts';
import { visibleKey } from './keys/api-key.rows.ts';
import { ImportPartnerResolver } from './keys/import-partner.resolver.ts';
import { PartnerKeyResolver } from './keys/partner-key.resolver.ts';
import { OperationRelease } from './operations/operation-release.entity.ts';
import {
  RegisterOperationsPayloadResolver,
  RegisterOperationsResolver,
} from './operations/register-operations.resolver.ts';
import { RegisteredOperation } from './operations/registered-operation.entity.ts';
import { RegisteredOperationResolver } from './operations/registered-operation.resolver.ts';
import { ApplyAsPartnerResolver } from './partner/apply.resolver.ts';
import { erasePartner } from './partner/erase-partner.ts';
import { Partner } from './partner/partner.entity.ts';
import { PartnerResolver, UserPartnerResolver } from './partner/partner.resolver.ts';
import { visiblePartner } from './partner/partner.rows.ts';
import { PartnerQuotaResolver } from './partner/partner-quota.resolver.ts';
import { ReviewPartnerResolver } from './partner/review-partner.resolver.ts';
import { OperationUsage } from './usage/operation-usage.entity.ts';
import { OperationsInUseResolver } from './usage/operations-in-use.resolver.ts';
import { RecordUsageResolver } from './usage/record-usage.resolver.ts';
import { pruneUsage } from './usage/usage.rows.ts';
import { UsageReportResolver } from './usage/usage-report.resolver.ts';

export const partnerEntities = [Partner, ApiKey, OperationRelease, RegisteredOperation, OperationUsage];

/** Organisations whose programs use the graph: their keys, the operations they registered, and how those are used. */
export const partners = defineModule<UsersContext>({
  name: 'partners',
  entities: partnerEntities,
  resolvers: [
    PartnerResolver,
    UserPartnerResolver,
    ApplyAsPartnerResolver,
    ReviewPartnerResolver,
    ImportPartnerResolver,
    PartnerQuotaResolver,
    ApiKeyResolver,
    PartnerKeyResolver,
    RegisterOperationsResolver,
    RegisterOperationsPayloadResolver,
    RegisteredOperationResolver,
    RecordUsageResolver,
    OperationsInUseResolver,
    UsageReportResolver,
  ],
  references: {
    Partner: ({ id }, context) => visiblePartner(id, context),
    ApiKey: ({ id }, context) => visibleKey(id, context),
  },
  jobs: { 'users.pruneUsage': { run: pruneUsage, cron: '53 3 * * *' } },
  steps: { 'users.account.deleted': erasePartner },
});
