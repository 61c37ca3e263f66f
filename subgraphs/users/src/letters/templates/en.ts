import type { Wording } from './letter-text.ts';

const NOT_YOU = (path: string) => `If it wasn't you, set a new password at once: ${path}. That signs out every device.`;

export const en: Wording = {
  greeting: (name) => `Hello ${name},`,
  orCopy: 'Or open this address:',
  footer: 'MiniJD sent this letter because of something that happened with your account. Nobody reads answers to it.',
  kinds: {
    VERIFY_EMAIL: ({ path, expiresAt }, { url, moment }) => ({
      subject: 'Confirm your e-mail address',
      title: 'Confirm your e-mail address',
      paragraphs: ['Somebody gave this address for an account at MiniJD. If it was you, confirm that it is yours.'],
      action: { label: 'Confirm address', url: url(path) },
      notes: [
        `The link works once, until ${moment(expiresAt)}.`,
        "If it wasn't you, do nothing: without your confirmation the address is nobody's.",
      ],
    }),
    PASSWORD_RESET: ({ path, expiresAt }, { url, moment }) => ({
      subject: 'Set a new password',
      title: 'Set a new password',
      paragraphs: ['You asked for a new password for your account at MiniJD.'],
      action: { label: 'Set new password', url: url(path) },
      notes: [
        `The link works once, until ${moment(expiresAt)}. Setting a new password signs out every device.`,
        "If you didn't ask for it, do nothing: your password stays as it is.",
      ],
    }),
    ACCOUNT_EXISTS: (_, { url }) => ({
      subject: 'You already have an account',
      title: 'You already have an account',
      paragraphs: [
        'Somebody tried to open an account at MiniJD with this address. There is one already, which is yours, so nothing was changed.',
        'If it was you, sign in with your password, or set a new one.',
      ],
      action: { label: 'Sign in', url: url('/sign-in') },
      notes: [`Forgotten your password? ${url('/forgot-password')}`, "If it wasn't you, do nothing."],
    }),
    EMAIL_CHANGED: ({ newEmail, at }, { url, moment }) => ({
      subject: 'Your e-mail address was changed',
      title: 'Your e-mail address was changed',
      paragraphs: ['Your account at MiniJD has another e-mail address now. Letters no longer come to this one.'],
      details: [
        ['New address', newEmail],
        ['When', moment(at)],
      ],
      notes: [`If it wasn't you, write to us at once, from this address. Our help page: ${url('/')}`],
    }),
    PASSWORD_CHANGED: ({ at }, { url, moment }) => ({
      subject: 'Your password was changed',
      title: 'Your password was changed',
      paragraphs: ['The password of your account at MiniJD was changed.'],
      details: [['When', moment(at)]],
      notes: [NOT_YOU(url('/forgot-password'))],
    }),
    NEW_DEVICE: ({ browser, ipAddress, at }, { url, moment }) => ({
      subject: 'Sign-in on a new device',
      title: 'Sign-in on a new device',
      paragraphs: ['Somebody signed in to your account at MiniJD on a device that it was not used on before.'],
      details: [
        ['Device', browser],
        ...(ipAddress ? [['IP address', ipAddress] satisfies [string, string]] : []),
        ['When', moment(at)],
      ],
      action: { label: 'See your devices', url: url('/account') },
      notes: ['If it was you, there is nothing to do.', NOT_YOU(url('/forgot-password'))],
    }),
    SELLER_APPROVED: ({ shopName, slug }, { url }) => ({
      subject: 'Your shop is open',
      title: 'Your shop is open',
      paragraphs: [
        `Your application is approved: ${shopName} is open at MiniJD. Sign in again to work in the seller console.`,
      ],
      action: { label: 'Open the seller console', url: url('/seller') },
      notes: [`Your shop's page: ${url(`/shops/${slug}`)}`],
    }),
    SELLER_REJECTED: ({ reason }, { url }) => ({
      subject: 'Your application to sell needs a correction',
      title: 'Your application needs a correction',
      paragraphs: ['We could not approve your application to sell at MiniJD as it is. What you entered is kept.'],
      details: [['Reason', reason]],
      action: { label: 'Correct and submit again', url: url('/sell') },
    }),
    SELLER_SUSPENDED: ({ shopName, reason }, { url }) => ({
      subject: 'Your shop is suspended',
      title: 'Your shop is suspended',
      paragraphs: [
        `${shopName} is suspended: its goods cannot be found or bought for the time being.`,
        'Orders placed before go on: please ship them, and answer after-sale requests.',
      ],
      details: [['Reason', reason]],
      action: { label: 'Open the seller console', url: url('/seller') },
    }),
    SELLER_RESTORED: ({ shopName, slug }, { url }) => ({
      subject: 'Your shop sells again',
      title: 'Your shop sells again',
      paragraphs: [`${shopName} is no longer suspended: its goods can be found and bought again.`],
      action: { label: 'See your shop', url: url(`/shops/${slug}`) },
    }),
  },
};
