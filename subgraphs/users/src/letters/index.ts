export type { Letter } from './letter.ts';
export { type letterEntities, letters } from './letters.module.ts';
export type { Mail } from './mail/mail.ts';
export { mailOptions, mailSettings, missingMailSettings, supportAddress } from './mail/mail-settings.ts';
export { openMail } from './mail/open-mail.ts';
export { sendLetter } from './send-letter.ts';
export { formatMoment } from './templates/render-letter.ts';
