import { expect, test } from 'vitest';
import { looksLikeStaff } from './staff-name.ts';

test.each([
  ...[
    '客服',
    '官方客服小美',
    '官 方',
    '客.服',
    '管理員',
    '京东自营',
    'MiniJD',
    'm1n1-jd',
    'ＭｉｎｉＪＤ',
    'mini\u200bjd',
  ],
  ...['admin', 'Admin 01', 'a.d.m.i.n', 'аdmin', 'ADMІN', 'adm\u0131n', 'adrnin', 'admin\u0301', '@dmin', 'JD Support'],
  ...['supp0rt', '0fficia1', 'Official Shop', 'OfficialJD', 'customer service', 'Staff', 'kefu', 'Sysadmin'],
])('%s is taken for staff', (name) => {
  expect(looksLikeStaff(name)).toBe(true);
});

test.each([
  ...['Ann', 'jd_abcd2345', '小明', 'Badminton fan', 'Falstaff', 'Modest', 'Серёжа', '林小满', 'Ecosystem', '服务员'],
  ...["O'Brien 🧋 <3", `Robert'); DROP TABLE "user"; <b>--`, 'Roots'],
])('%s is anybody', (name) => {
  expect(looksLikeStaff(name)).toBe(false);
});
