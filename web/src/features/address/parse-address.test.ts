import * as places from '@minijd/places';
import { expect, test } from 'vitest';
import { parseAddress } from './parse-address.ts';

test.each([
  '张三 13800138000 广东省深圳市南山区科技园路1号',
  '广东省深圳市南山区科技园路1号，张三，138 0013 8000',
  '张三 13800138000 广东 深圳 南山 科技园路1号',
  '张三，13800138000，深圳市南山区科技园路1号',
  '收货人：张三\n手机号：+86 138-0013-8000\n所在地区：广东省 深圳市 南山区\n详细地址：科技园路1号',
])('takes apart: %s', (text) => {
  expect(parseAddress(text, places)).toEqual({
    recipient: '张三',
    phone: '13800138000',
    province: '广东省',
    city: '深圳市',
    district: '南山区',
    street: '科技园路1号',
  });
});

test('a municipality is province and city at once', () => {
  const parsed = { province: '北京市', city: '北京市', district: '朝阳区', street: '建国路8号' };
  expect(parseAddress('北京市朝阳区建国路8号', places)).toEqual(parsed);
  expect(parseAddress('北京市北京市朝阳区建国路8号', places)).toEqual(parsed);
});

test('an autonomous region', () => {
  expect(parseAddress('新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路2号', places)).toEqual({
    province: '新疆维吾尔自治区',
    city: '伊犁哈萨克自治州',
    district: '伊宁市',
    street: '解放路2号',
  });
});

test('guesses nothing it does not know', () => {
  expect(parseAddress('221B Baker Street, London', places)).toEqual({});
  expect(parseAddress('', places)).toEqual({});
});
