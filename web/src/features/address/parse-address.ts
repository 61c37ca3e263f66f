import type { AddressValues } from './address-form.rules.ts';
import type { Places } from './create-places.ts';

const MOBILE = /(?:\+?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/;
const LABEL = /(收货人|收件人|姓名|联系人|手机号?码?|电话|所在地区|详细地址|收货地址|地址)\s*[:：]\s*/g;

/**
 * Parses a pasted Chinese address: "张三 13800138000 广东省深圳市南山区科技园路1号". Returns only unambiguous fields; the person fills
 * in the rest.
 */
export function parseAddress(text: string, places: Places | undefined): Partial<AddressValues> {
  const phone = MOBILE.exec(text)?.[1]?.replaceAll(/\D/g, '');
  const parts = text
    .replace(MOBILE, ' ')
    .replaceAll(LABEL, ' ')
    .split(/[\s,，;；]+/)
    .filter((part) => part !== '');
  const recipient = parts.find((part) => isName(part) && !places?.isPlaceName(part));
  const address = parts.filter((part) => part !== recipient).join('');
  const { rest, ...place } = places?.recognisePlace(address) ?? { rest: '' };
  return {
    ...(phone && { phone }),
    ...(recipient && { recipient }),
    ...place,
    ...(rest && place.province && { street: rest }),
  };
}

const isName = (part: string) => /^[一-龥·]{2,4}$/.test(part) && !/[省市区县旗路街号镇乡村]$/.test(part);
