import { expect, test } from 'vitest';
import { shipRows, textOf } from './ship-rows.ts';

const NO = '20261130000000000017';
const row = { order: NO, carrier: '顺丰速运', trackingNo: 'SF123' };

test('a list is read as spreadsheets, files and people write it', () => {
  const lists = [
    `${NO}\t顺丰速运\tSF123`,
    `${NO},顺丰速运,SF123\r\n\r\n`,
    `\uFEFF订单号,物流公司,运单号\n"${NO}","顺丰速运","SF123"\n`,
    `${NO}；顺丰速运；SF123`,
    `'${NO}, 顺丰速运 , SF123`,
    `="${NO}",顺丰速运,SF123`,
    `订单 ${NO},顺丰速运,SF123`,
    `  ${NO} 顺丰速运   SF123`,
  ];
  for (const list of lists) expect([list, shipRows(list, 'ZTO')]).toEqual([list, [expect.objectContaining(row)]]);
});

test('without a carrier in the row, the one chosen for all is taken; what is missing stays empty', () => {
  expect(shipRows(`${NO}-2\tSF123\n${NO}`, 'ZTO')).toMatchObject([
    { order: `${NO}-2`, carrier: 'ZTO', trackingNo: 'SF123' },
    { order: NO, carrier: 'ZTO', trackingNo: '' },
  ]);
  expect(shipRows(`${NO},,SF1`, 'ZTO')).toMatchObject([{ carrier: 'ZTO', trackingNo: 'SF1' }]);
  expect(shipRows(`${NO},"a ""quoted"", name",SF1`, 'ZTO')[0]?.carrier).toBe('a "quoted", name');
  expect(shipRows(' \n\n', 'ZTO')).toEqual([]);
});

test('files of Excel in China are read', async () => {
  const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({ arrayBuffer: async () => bytes.buffer });
  const gbk = new Uint8Array([0xcb, 0xb3, 0xb7, 0xe1, 0x2c, 0x31]);
  expect(await textOf(fileOf(gbk))).toBe('顺丰,1');
  expect(await textOf(fileOf(new TextEncoder().encode('顺丰,1')))).toBe('顺丰,1');
});
