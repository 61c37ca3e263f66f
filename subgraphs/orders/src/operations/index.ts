export { operations } from './operations.module.ts';
export { sandboxParts } from './sandbox/sandbox-part.ts';
