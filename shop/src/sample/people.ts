import type { StaffRole, SuspensionReason } from '../calls/users.generated.ts';
import type { SellerSlug } from '../import/sellers.ts';

export interface DemoAddress {
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  street: string;
  postalCode: string;
}

/** An account to sign in with; the password is set when it is seeded. */
export interface DemoPerson {
  email: string;
  displayName: string;
  role: 'USER' | 'SELLER' | 'ADMIN';
  /** The roles of an administrator. */
  staffRole?: StaffRole;
  phone?: string;
  /** Why they may not sign in. */
  suspendedFor?: SuspensionReason;
  /** The shop a seller runs. */
  seller?: SellerSlug;
  addresses: DemoAddress[];
}

function administrator(person: Omit<DemoPerson, 'role' | 'addresses'>): DemoPerson {
  return { ...person, role: 'ADMIN', addresses: [] };
}

export const people: readonly DemoPerson[] = [
  {
    email: 'buyer@minijd.example',
    displayName: '林小满',
    role: 'USER',
    phone: '13800000001',
    addresses: [
      {
        recipient: '林小满',
        phone: '13800000001',
        province: '北京市',
        city: '北京市',
        district: '朝阳区',
        street: '望京街 8 号院 3 号楼 1202',
        postalCode: '100102',
      },
      {
        recipient: '林小满（公司）',
        phone: '13800000001',
        province: '北京市',
        city: '北京市',
        district: '海淀区',
        street: '中关村大街 27 号 6 层前台',
        postalCode: '100080',
      },
    ],
  },
  {
    email: 'emma@minijd.example',
    displayName: 'Emma Walsh',
    role: 'USER',
    phone: '13800000002',
    addresses: [
      {
        recipient: 'Emma Walsh',
        phone: '13800000002',
        province: '上海市',
        city: '上海市',
        district: '徐汇区',
        street: '武康路 115 弄 6 号 201',
        postalCode: '200031',
      },
    ],
  },
  {
    email: 'seller@minijd.example',
    displayName: '苏岚',
    role: 'SELLER',
    phone: '13800000003',
    seller: 'shanlan-living',
    addresses: [],
  },
  {
    email: 'orchard@minijd.example',
    displayName: '罗果',
    role: 'SELLER',
    phone: '13800000004',
    seller: 'orchard-street',
    addresses: [],
  },
  {
    email: 'selfrun@minijd.example',
    displayName: '迷你京东运营',
    role: 'SELLER',
    phone: '13800000005',
    seller: 'minijd',
    addresses: [],
  },
  { email: 'tea@minijd.example', displayName: '叶清', role: 'USER', phone: '13800000007', addresses: [] },
  { email: 'lamps@minijd.example', displayName: '孟亮', role: 'USER', phone: '13800000008', addresses: [] },
  {
    email: 'suspended@minijd.example',
    displayName: '何川',
    role: 'USER',
    phone: '13800000009',
    suspendedFor: 'FAKE_ORDERS',
    addresses: [],
  },
  administrator({ email: 'admin@minijd.example', displayName: '管理员', staffRole: 'SUPER', phone: '13800000006' }),
  administrator({ email: 'catalogue@minijd.example', displayName: '商品管理员', staffRole: 'CATALOGUE' }),
  administrator({ email: 'finance@minijd.example', displayName: '财务管理员', staffRole: 'FINANCE' }),
  administrator({ email: 'support@minijd.example', displayName: '客服管理员', staffRole: 'SUPPORT' }),
];
