import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { appendEntry } from './append-entry.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditLogResolver } from './audit-log.resolver.ts';
import { AuditRepeat } from './audit-repeat.entity.ts';
import { VerifyAuditResolver } from './verify-audit.resolver.ts';

export const auditEntities = [AuditEntry, AuditRepeat];

/** What administrators and sellers did, in all subgraphs: a log that is only ever added to. */
export const audit = defineModule<UsersContext>({
  name: 'audit',
  entities: auditEntities,
  appendOnlyTables: ['audit_entry'],
  resolvers: [AuditLogResolver, VerifyAuditResolver],
  handles: { 'audit.act.recorded': appendEntry },
});
