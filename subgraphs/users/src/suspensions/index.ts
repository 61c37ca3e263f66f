export { notifyRestored, notifySuspended } from './end-due-suspensions.ts';
export { endSuspension, openSuspension } from './open-suspension.ts';
export { refuseSuspended } from './refuse-suspended.ts';
export { Suspension } from './suspension.entity.ts';
export { suspensionOf, suspensionsInForce } from './suspension.rows.ts';
export { SuspensionReason } from './suspension-reason.ts';
export { type suspensionEntities, suspensions } from './suspensions.module.ts';
