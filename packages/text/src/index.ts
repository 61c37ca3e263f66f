export { isEmail } from './email.ts';
export { mediaTypeOf } from './media-type.ts';
export { isMoment, parseMoment } from './moment.ts';
export { mainlandMobile, normalisePhone } from './phone.ts';
export { type CheckedText, type TextRule, textLength, typedText, withinLength } from './typed-text.ts';
