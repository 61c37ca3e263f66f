import type { Wording } from './letter-text.ts';
import { bought, inParcel, placeOf, shipmentOf } from './order-text.ts';

const NOT_YOU = (path: string) => `If it wasn't you, set a new password at once: ${path}. That signs out every device.`;

const parcel = (order: Parameters<typeof shipmentOf>[0], shipmentId: string): [string, string][] => {
  const shipment = shipmentOf(order, shipmentId);
  return shipment
    ? [
        ['Carrier', shipment.carrier],
        ['Tracking number', shipment.trackingNo],
      ]
    : [];
};

export const en: Wording = {
  greeting: (name) => `Hello ${name},`,
  orCopy: 'Or open this address:',
  unsubscribe: 'Unsubscribe from e-mails like this one',
  footer:
    'MiniJD sent this e-mail because something happened with your account or an order. Please do not reply: nobody reads this mailbox.',
  optionalFooter:
    'You chose to get e-mails like this one in your settings. Please do not reply: nobody reads this mailbox.',
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
    EMAIL_CHANGED: ({ newEmail, at, contact }, { moment }) => ({
      subject: 'Your e-mail address was changed',
      title: 'Your e-mail address was changed',
      paragraphs: ['Your account at MiniJD has another e-mail address now. We no longer write to this one.'],
      details: [
        ['New address', newEmail],
        ['When', moment(at)],
      ],
      notes: [`If it wasn't you, write to ${contact} at once, from this address.`],
    }),
    PASSWORD_CHANGED: ({ at }, { url, moment }) => ({
      subject: 'Your password was changed',
      title: 'Your password was changed',
      paragraphs: ['The password of your account at MiniJD was changed.'],
      details: [['When', moment(at)]],
      notes: [NOT_YOU(url('/forgot-password'))],
    }),
    ACCOUNT_DELETION_REQUESTED: ({ dueAt }, { url, moment }) => ({
      subject: 'Your account will be deleted',
      title: 'Your account will be deleted',
      paragraphs: [
        `You asked us to delete your account at MiniJD. That will be done on ${moment(dueAt)}. All devices are signed out.`,
        'Changed your mind? Sign in before then and choose to keep the account. Nothing is lost until that day.',
      ],
      action: { label: 'Keep my account', url: url('/sign-in') },
      notes: [`If it wasn't you, sign in, keep the account and set a new password: ${url('/forgot-password')}`],
    }),
    ACCOUNT_DELETED: (_, { url }) => ({
      subject: 'Your account was deleted',
      title: 'Your account was deleted',
      paragraphs: [
        'Your account at MiniJD is deleted for good, with your personal data. The amounts of your orders and their invoices stay as long as the law requires, without your contact data.',
        'This is our last e-mail to you. You can open a new account with the same address at any time.',
      ],
      action: { label: 'To the shop', url: url('/') },
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
      action: { label: 'See your devices', url: url('/account/security') },
      notes: ['If it was you, there is nothing to do.', NOT_YOU(url('/forgot-password'))],
    }),
    ACCOUNT_SUSPENDED: ({ reason, until, contact }, { moment }) => ({
      subject: 'Your account is suspended',
      title: 'Your account is suspended',
      paragraphs: [
        'Your account at MiniJD is suspended: you are signed out everywhere and cannot sign in.',
        'What is in it is kept, and orders placed before go on.',
      ],
      details: [
        ['Reason', reason.en],
        ['Until', until ? `${moment(until)} (Beijing time)` : 'further notice'],
      ],
      notes: [`If you disagree, write to ${contact} from this address.`],
    }),
    ACCOUNT_RESTORED: (_, { url }) => ({
      subject: 'Your account is active again',
      title: 'You can sign in again',
      paragraphs: ['Your account at MiniJD is no longer suspended. Sign in as usual; everything in it was kept.'],
      action: { label: 'Sign in', url: url('/sign-in') },
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
    PARTNER_APPROVED: ({ name }, { url }) => ({
      subject: 'Your partner application is approved',
      title: 'You can use the API',
      paragraphs: [`${name} is a partner of MiniJD: create keys and register the operations of your programs.`],
      action: { label: 'Open the partner console', url: url('/partner') },
    }),
    PARTNER_REJECTED: ({ reason }, { url }) => ({
      subject: 'Your partner application needs a correction',
      title: 'Your application needs a correction',
      paragraphs: ['We could not approve your application to use our API as it is. What you entered is kept.'],
      details: [['Reason', reason]],
      action: { label: 'Correct and submit again', url: url('/partner') },
    }),
    PARTNER_SUSPENDED: ({ name, reason }, { url }) => ({
      subject: 'Your API access is suspended',
      title: 'API access is suspended',
      paragraphs: [`${name} is suspended as a partner: requests with its keys are refused for the time being.`],
      details: [['Reason', reason]],
      action: { label: 'Open the partner console', url: url('/partner') },
    }),
    PARTNER_RESTORED: ({ name }, { url }) => ({
      subject: 'Your API access is restored',
      title: 'API access is restored',
      paragraphs: [`${name} is no longer suspended as a partner: its valid keys are accepted again.`],
      action: { label: 'Open the partner console', url: url('/partner') },
    }),
    ORDER_PLACED: ({ order }, { url, moment }) => ({
      subject: `Your order ${order.orderNo}`,
      title: 'We have your order',
      paragraphs: [
        'Thank you for your order at MiniJD.',
        ...(order.payBefore
          ? [`Its goods are kept for you until ${moment(order.payBefore)}: please pay until then.`]
          : []),
      ],
      lines: order.lines.map(bought),
      details: [
        ['Total', order.total.formatted],
        ['Order number', order.orderNo],
        ['Goes to', `${order.recipient.name}, ${order.recipient.address}`],
      ],
      action: { label: 'See your order', url: url(`/orders/${order.id}`) },
    }),
    ORDER_SHIPPED: ({ order, shipmentId }, { url }) => ({
      subject: `On its way: order ${order.orderNo}`,
      title: 'Your parcel is on its way',
      paragraphs: ['A parcel of your order was handed to the carrier.'],
      lines: inParcel(order, shipmentId),
      details: [...parcel(order, shipmentId), ['Order number', order.orderNo]],
      action: { label: 'Follow the parcel', url: url(`/orders/${order.id}`) },
    }),
    ORDER_DELIVERED: ({ order, shipmentId }, { url }) => ({
      subject: `Delivered: order ${order.orderNo}`,
      title: 'Your parcel was delivered',
      paragraphs: [
        'The carrier delivered a parcel of your order. If something is wrong with it, you can ask for a return on the page of the order.',
      ],
      lines: inParcel(order, shipmentId),
      details: [...parcel(order, shipmentId), ['Order number', order.orderNo]],
      action: { label: 'Confirm receipt, or review', url: url(`/orders/${order.id}`) },
    }),
    REFUNDED: ({ orderId, orderNo, amountMinor, destination }, { url, money }) => ({
      subject: `Refund for order ${orderNo}`,
      title: 'Your money is back',
      paragraphs: [
        destination === 'BALANCE'
          ? 'The refund was added to your balance at MiniJD.'
          : 'The refund went back the way you paid. Your bank may need a few days to show it.',
      ],
      details: [
        ['Refund', money(amountMinor)],
        ['Order number', orderNo],
      ],
      action: { label: 'See your order', url: url(`/orders/${orderId}`) },
    }),
    RETURN_ANSWERED: ({ request, granted }, { url, moment }) => ({
      subject: granted
        ? `Your return is granted: order ${request.order.orderNo}`
        : `Your request was declined: order ${request.order.orderNo}`,
      title: granted ? 'Your return is granted' : 'Your request was declined',
      paragraphs: [
        granted
          ? 'The seller agreed: please send the goods back, and tell us the number of the parcel.'
          : 'The seller declined your request. You can see the reason below, and ask again.',
      ],
      details: [
        ...(request.returnAddress ? [['Send it to', placeOf(request.returnAddress)] satisfies [string, string]] : []),
        ...(granted && request.deadline ? [['Until', moment(request.deadline)] satisfies [string, string]] : []),
        ...(request.rejectReason ? [['Reason', request.rejectReason] satisfies [string, string]] : []),
        ['Amount', request.amount.formatted],
        ['Request number', request.afterSaleNo],
      ],
      action: { label: 'See your request', url: url(`/after-sales/${request.id}`) },
    }),
    SHOP_NEWS: ({ titleEn, textEn, path }, { url }) => ({
      subject: titleEn,
      title: titleEn,
      paragraphs: [textEn],
      ...(path && { action: { label: 'See more', url: url(path) } }),
    }),
    PRICE_DROP: ({ product, priceMinor, beforeMinor }, { url, money }) => ({
      subject: `Cheaper now: ${product.nameEn}`,
      title: 'The price has dropped',
      paragraphs: ['You asked to hear when this costs less.'],
      details: [
        ['Product', product.nameEn],
        ['Price', money(priceMinor)],
        ['Before', money(beforeMinor)],
      ],
      action: { label: 'See the product', url: url(product.path) },
    }),
    BACK_IN_STOCK: ({ product }, { url }) => ({
      subject: `Back in stock: ${product.nameEn}`,
      title: 'It is back in stock',
      paragraphs: ['You asked to hear when this can be bought again.'],
      details: [['Product', product.nameEn]],
      action: { label: 'See the product', url: url(product.path) },
    }),
  },
};
