import { format, type Money } from '@minijd/money';
import { type Locale, price, type Text, textIn } from '@minijd/subgraph';
import type { AnyMessageData, MessageData } from './message-data.ts';
import type { MessageKind } from './message-kind.ts';

/** The text of a message, and the page it links to. */
interface Rendering {
  title: Text;
  text: Text;
  path?: string | null | undefined;
}

export interface RenderedMessage {
  title: string;
  text: string;
  path: string | null | undefined;
}

const inBoth = (make: (locale: Locale) => string): Text => ({ 'zh-CN': make('zh-CN'), en: make('en') });
const yuan = (minor: number, locale: Locale): string => format(price(minor) as Money, locale);
const both = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

const ofOrder = ({ orderId }: { orderId: string }) => `/orders/${orderId}`;
const ofAfterSale = ({ afterSaleId }: { afterSaleId: string }) => `/after-sales/${afterSaleId}`;
const ofSku = ({ productSlug, skuId }: { productSlug: string; skuId: string }) => `/p/${productSlug}?sku=${skuId}`;

interface Named {
  productSlug: string;
  nameZh?: string | null;
  nameEn?: string | null;
}
const shopIn = (locale: Locale, { nameZh, nameEn, slug }: MessageData['SELLER_APPROVED']) =>
  textIn(locale, nameZh, nameEn) ?? slug;
const nameIn = (locale: Locale, { productSlug, nameZh, nameEn }: Named) =>
  textIn(locale, nameZh, nameEn) ?? productSlug;

const RENDERINGS: { [Kind in MessageKind]: (data: MessageData[Kind]) => Rendering } = {
  ORDER_PLACED: (order) => ({
    title: both('订单已提交', 'Order placed'),
    text: both(`订单 ${order.orderNo} 等待付款。`, `Order ${order.orderNo} is waiting for your payment.`),
    path: ofOrder(order),
  }),
  ORDER_PAID: (order) => ({
    title: both('付款成功', 'Payment received'),
    text: both(`订单 ${order.orderNo} 已付款，商家正在备货。`, `Order ${order.orderNo} is paid and being prepared.`),
    path: ofOrder(order),
  }),
  ORDER_CANCELLED: (order) => ({
    title: both('订单已取消', 'Order cancelled'),
    text: both(
      `订单 ${order.orderNo} 已取消；已付的款项会退回。`,
      `Order ${order.orderNo} was cancelled. Anything paid goes back.`,
    ),
    path: ofOrder(order),
  }),
  ORDER_PRICE_CHANGED: (order) => ({
    title: both('商家改了价', 'The price was changed'),
    text: inBoth((locale) => {
      const [from, to] = [yuan(order.fromMinor, locale), yuan(order.toMinor, locale)];
      return locale === 'en'
        ? `Order ${order.orderNo} costs ${to} instead of ${from}: ${order.reason}`
        : `订单 ${order.orderNo} 的应付金额由 ${from} 改为 ${to}：${order.reason}`;
    }),
    path: ofOrder(order),
  }),
  ORDER_ADDRESS_CORRECTED: (order) => ({
    title: both('收货信息已更正', 'The address was corrected'),
    text: both(
      `商家更正了订单 ${order.orderNo} 的收货信息，请核对。`,
      `The shop corrected where order ${order.orderNo} goes. Please check it.`,
    ),
    path: ofOrder(order),
  }),
  ORDER_REFUNDED: (refund) => ({
    title: both('退款已退回', 'Refund sent'),
    text: inBoth((locale) => {
      const amount = yuan(refund.amountMinor, locale);
      if (locale === 'en') {
        const where = refund.toBalance ? 'to your balance' : 'the way it came';
        return `${amount} of order ${refund.orderNo} went back ${where}.`;
      }
      return `订单 ${refund.orderNo} 的 ${amount} 已${refund.toBalance ? '退到余额' : '原路退回'}。`;
    }),
    path: ofOrder(refund),
  }),
  PARCEL_SHIPPED: (parcel) => ({
    title: both('包裹已发出', 'Parcel on its way'),
    text: both(
      `订单 ${parcel.orderNo} 的包裹已发出，运单号 ${parcel.trackingNo}。`,
      `A parcel of order ${parcel.orderNo} is on its way, tracking number ${parcel.trackingNo}.`,
    ),
    path: ofOrder(parcel),
  }),
  PARCEL_DELIVERED: (parcel) => ({
    title: both('包裹已送达', 'Parcel delivered'),
    text: both(
      `订单 ${parcel.orderNo} 的包裹（运单号 ${parcel.trackingNo}）已送达。`,
      `The parcel ${parcel.trackingNo} of order ${parcel.orderNo} has arrived.`,
    ),
    path: ofOrder(parcel),
  }),
  PARCEL_DELAYED: (parcel) => ({
    title: both('包裹配送受阻', 'Parcel held up'),
    text: both(
      `订单 ${parcel.orderNo} 的包裹（运单号 ${parcel.trackingNo}）配送遇到问题，请查看物流。`,
      `Something is in the way of the parcel ${parcel.trackingNo} of order ${parcel.orderNo}. See its tracking.`,
    ),
    path: ofOrder(parcel),
  }),
  AFTER_SALE_GRANTED: (request) => ({
    title: both('可以寄回商品', 'Send the goods back'),
    text: both(
      `订单 ${request.orderNo} 的退货申请已通过，请寄回商品并填写运单号。`,
      `Your return for order ${request.orderNo} was approved. Send the goods and enter the tracking number.`,
    ),
    path: ofAfterSale(request),
  }),
  AFTER_SALE_SETTLED: (request) => ({
    title: both('售后申请已通过', 'Request approved'),
    text: both(
      `订单 ${request.orderNo} 的售后申请已通过，正在退款。`,
      `Your request for order ${request.orderNo} was approved. The money is on its way.`,
    ),
    path: ofAfterSale(request),
  }),
  AFTER_SALE_REFUNDED: (request) => ({
    title: both('售后退款完成', 'Refund complete'),
    text: both(
      `订单 ${request.orderNo} 的售后退款已退回。`,
      `The money of your request for order ${request.orderNo} went back.`,
    ),
    path: ofAfterSale(request),
  }),
  AFTER_SALE_REJECTED: (request) => ({
    title: both('售后申请未通过', 'Request declined'),
    text: both(
      `商家没有同意订单 ${request.orderNo} 的售后申请，请查看原因。`,
      `The seller declined your request for order ${request.orderNo}. See why.`,
    ),
    path: ofAfterSale(request),
  }),
  PRICE_DROP: (drop) => ({
    title: both('降价了', 'Price drop'),
    text: inBoth((locale) => {
      const [name, now, less] = [
        nameIn(locale, drop),
        yuan(drop.priceMinor, locale),
        yuan(drop.beforeMinor - drop.priceMinor, locale),
      ];
      return locale === 'en'
        ? `${name} is ${now} now, ${less} less than when you asked.`
        : `${name}现价 ${now}，比您设置提醒时便宜 ${less}。`;
    }),
    path: `/p/${drop.productSlug}`,
  }),
  BACK_IN_STOCK: (sku) => ({
    title: both('到货了', 'Back in stock'),
    text: inBoth((locale) =>
      locale === 'en' ? `${nameIn(locale, sku)} can be bought again.` : `${nameIn(locale, sku)}又可以购买了。`,
    ),
    path: ofSku(sku),
  }),
  SHOP_NEWS: ({ titleZh, titleEn, textZh, textEn, path }) => ({
    title: both(titleZh, titleEn),
    text: both(textZh, textEn),
    path,
  }),
  ORDER_TO_SHIP: (order) => ({
    title: both('有新订单待发货', 'New order to ship'),
    text: both(`订单 ${order.orderNo} 已付款，请尽快发货。`, `Order ${order.orderNo} is paid and ready to ship.`),
    path: '/seller/to-ship',
  }),
  AFTER_SALE_REQUESTED: (request) => ({
    title: both('有新的售后申请', 'New after-sale request'),
    text: both(
      `买家对订单 ${request.orderNo} 提出了售后申请，请处理。`,
      `The buyer of order ${request.orderNo} asks for an answer.`,
    ),
    path: ofAfterSale(request),
  }),
  RETURN_SENT: (request) => ({
    title: both('退货已寄出', 'Return on its way'),
    text: both(
      `订单 ${request.orderNo} 的退货已寄出，收到后请确认。`,
      `Goods of order ${request.orderNo} are on their way back. Confirm when they arrive.`,
    ),
    path: ofAfterSale(request),
  }),
  SALE_CANCELLED: (request) => ({
    title: both('买家取消了订单', 'Cancelled by the buyer'),
    text: both(
      `订单 ${request.orderNo} 的商品已被买家取消并退款，请不要发货。`,
      `The buyer cancelled goods of order ${request.orderNo} and gets the money back. Do not send them.`,
    ),
    path: ofAfterSale(request),
  }),
  SALE_READDRESSED: (order) => ({
    title: both('买家修改了收货地址', 'An order goes elsewhere'),
    text: both(
      `订单 ${order.orderNo} 的收货地址已修改，请按新地址发货。`,
      `The buyer changed the address of order ${order.orderNo}. Ship it to the new one.`,
    ),
    path: `/seller/orders/${order.orderId}`,
  }),
  LOW_STOCK: (sku) => ({
    title: both('库存不足', 'Low stock'),
    text: inBoth((locale) =>
      locale === 'en'
        ? `${nameIn(locale, sku)} (${sku.skuCode}): ${sku.available} left.`
        : `${nameIn(locale, sku)}（${sku.skuCode}）仅剩 ${sku.available} 件。`,
    ),
    path: ofSku(sku),
  }),
  REVIEW_RECEIVED: (review) => ({
    title: both('收到新评价', 'New review'),
    text: inBoth((locale) =>
      locale === 'en'
        ? `${nameIn(locale, review)} got ${review.rating} of 5 stars.`
        : `${nameIn(locale, review)}收到 ${review.rating} 星评价。`,
    ),
    path: '/seller/reviews',
  }),
  REVIEW_REJECTED: ({ nameZh, nameEn, followUp, reason }) => ({
    title: both('评价未通过审核', 'Your review was rejected'),
    text: inBoth((locale) => {
      const name = textIn(locale, nameZh, nameEn);
      if (locale === 'en') {
        return `Your ${followUp ? 'follow-up' : 'review'}${name ? ` of ${name}` : ''} is not public: ${reason}`;
      }
      return `您${name ? `对${name}` : ''}的${followUp ? '追评' : '评价'}未通过审核：${reason}`;
    }),
    path: '/orders',
  }),
  PASSWORD_CHANGED: () => ({
    title: both('密码已修改', 'Password changed'),
    text: both(
      '您的密码刚刚修改过。如果不是您本人操作，请立即重设密码。',
      'Your password was just changed. If it was not you, reset it now.',
    ),
    path: '/account/security',
  }),
  NEW_DEVICE: ({ browser, ipAddress }) => ({
    title: both('新设备登录', 'Sign-in on a new device'),
    text: inBoth((locale) => {
      const where = [browser, ipAddress].filter(Boolean).join(', ');
      return locale === 'en'
        ? `Your account was used on a new device: ${where}. If it was not you, set a new password at once.`
        : `您的账号在新设备上登录：${where}。如果不是您本人操作，请立即重设密码。`;
    }),
    path: '/account#sessions',
  }),
  SELLER_APPROVED: (shop) => ({
    title: both('店铺已开通', 'Your shop is open'),
    text: inBoth((locale) =>
      locale === 'en'
        ? `Your application is approved: ${shopIn(locale, shop)} is open. Sign in again to work in the seller console.`
        : `入驻申请已通过，${shopIn(locale, shop)}已开通。请重新登录后进入商家后台。`,
    ),
    path: `/shops/${shop.slug}`,
  }),
  SELLER_REJECTED: ({ reason }) => ({
    title: both('入驻申请需要修改', 'Your application needs a correction'),
    text: both(
      `入驻申请未通过：${reason} 您填写的内容已保留。`,
      `We could not approve your application: ${reason} What you entered is kept.`,
    ),
    path: '/sell',
  }),
  SELLER_SUSPENDED: ({ reason, ...shop }) => ({
    title: both('店铺已暂停营业', 'Your shop is suspended'),
    text: inBoth((locale) =>
      locale === 'en'
        ? `${shopIn(locale, shop)} is suspended: ${reason} Orders placed before go on.`
        : `${shopIn(locale, shop)}已暂停营业：${reason} 已有订单请继续处理。`,
    ),
    path: '/seller',
  }),
  SELLER_RESTORED: (shop) => ({
    title: both('店铺恢复营业', 'Your shop sells again'),
    text: inBoth((locale) =>
      locale === 'en' ? `${shopIn(locale, shop)} is no longer suspended.` : `${shopIn(locale, shop)}已恢复营业。`,
    ),
    path: `/shops/${shop.slug}`,
  }),
};

/** A stored message in one language. */
export function renderMessage(kind: MessageKind, data: AnyMessageData, locale: Locale): RenderedMessage {
  const render = RENDERINGS[kind] as (data: AnyMessageData) => Rendering;
  const { title, text, path } = render(data);
  return { title: title[locale], text: text[locale], path };
}
