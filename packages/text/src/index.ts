export { mediaTypeOf } from './media-type.ts';
export { isMoment, parseMoment } from './moment.ts';
export { type TextRule, type TextVerdict, textLength, typedText, withinLength } from './typed-text.ts';
