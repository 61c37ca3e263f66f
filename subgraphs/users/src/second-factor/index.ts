export { hasSecondFactor, useCode } from './check-code.ts';
export { type secondFactorEntities, secondFactors } from './second-factor.module.ts';
export { codeRequired } from './second-factor.refusals.ts';
export { disableSecondFactor, enableSecondFactor } from './switch-second-factor.ts';
