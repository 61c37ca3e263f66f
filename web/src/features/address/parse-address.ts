import type { AddressValues } from './address-form.rules.ts';

const MOBILE = /(?:\+?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/;
const MUNICIPALITY = /^(北京|上海|天津|重庆)市?/;
const PROVINCE = /^([一-龥]{2,7}?(?:省|自治区|特别行政区))/;
const CITY = /^([一-龥]{2,8}?(?:市|自治州|地区|盟))/;
const DISTRICT = /^([一-龥]{1,8}?(?:自治县|区|县|市|旗))/;
const LABEL = /(收货人|收件人|姓名|联系人|手机号?码?|电话|所在地区|详细地址|收货地址|地址)\s*[:：]\s*/g;

/**
 * Takes a pasted Chinese address apart: "张三 13800138000 广东省深圳市南山区科技园路1号". Gives only what it is sure of;
 * the rest is for the person to fill in.
 */
export function parseAddress(text: string): Partial<AddressValues> {
  const phone = MOBILE.exec(text)?.[1]?.replaceAll(/\D/g, '');
  const parts = text
    .replace(MOBILE, ' ')
    .replaceAll(LABEL, ' ')
    .split(/[\s,，;；]+/)
    .filter((part) => part !== '');
  const recipient = parts.find(isName);
  const place = parts.filter((part) => part !== recipient).join('');
  return { ...(phone && { phone }), ...(recipient && { recipient }), ...parsePlace(place) };
}

const isName = (part: string) => /^[一-龥·]{2,4}$/.test(part) && !/[省市区县旗路街号镇乡村]$/.test(part);

function parsePlace(place: string): Partial<AddressValues> {
  const found: Partial<AddressValues> = {};
  let rest = place;
  const take = (pattern: RegExp): string | undefined => {
    const [whole, name] = pattern.exec(rest) ?? [];
    rest = rest.slice(whole?.length ?? 0);
    return name;
  };
  const municipality = take(MUNICIPALITY);
  if (municipality) rest = rest.replace(new RegExp(`^${municipality}市`), '');
  const province = municipality ? `${municipality}市` : take(PROVINCE);
  const city = municipality ? `${municipality}市` : take(CITY);
  const district = take(DISTRICT);
  if (province) found.province = province;
  if (city) found.city = city;
  if (district) found.district = district;
  if (rest && (province || city)) found.street = rest;
  return found;
}
