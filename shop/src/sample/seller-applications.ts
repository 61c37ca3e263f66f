import { PERMISSIONS, type SubgraphCalls } from '@minijd/subgraph';
import { BeginImportDocument, SaveImportDocument } from '../calls/catalog.generated.ts';
import {
  RejectSellerApplicationDocument,
  SaveSellerApplicationDocument,
  SubmitSellerApplicationDocument,
} from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

/** By the e-mail address of the applicant: one is waiting for a decision, one was rejected. */
const APPLICATIONS = {
  'tea@minijd.example': {
    input: {
      ...{ companyName: '云上茶业（杭州）有限公司', creditCode: '91330106MA2CT8PQ0W', slug: 'cloud-tea' },
      ...{ licence: 'sample/1/licence-cloud-tea.webp', logo: 'sample/1/logo-cloud-tea.webp' },
      ...{ contactName: '叶清', phone: '13800000007', nameZh: '云上茶行', nameEn: 'Cloud Tea' },
      ...{ province: '浙江省', city: '杭州市', district: '西湖区', street: '龙井路 18 号' },
      descriptionZh: '高山茶园直供，现炒现发。',
      descriptionEn: 'Tea from our own gardens in the mountains, roasted to order.',
    },
    rejected: undefined,
  },
  'lamps@minijd.example': {
    input: {
      ...{ companyName: '灯火家居（中山）有限公司', creditCode: '91442000MA5KD7XQ1J', slug: 'lamp-house' },
      ...{ licence: 'sample/1/licence-lamp-house.webp', logo: 'sample/1/logo-lamp-house.webp' },
      ...{ contactName: '孟亮', phone: '13800000008', nameZh: '灯火人家', nameEn: 'Lamp House' },
      ...{ province: '广东省', city: '中山市', district: '古镇镇', street: '灯都大道 6 号' },
      descriptionZh: '居家灯具，灯都古镇工厂直发。',
      descriptionEn: 'Lamps for the home, straight from the factory.',
    },
    rejected: '营业执照照片不清晰，请重新拍摄后上传。',
  },
} as const;

const KEY = 'sample applications';
/** After this time a seed that has begun with them was interrupted. */
const LEASE_MS = 60_000;

/** Creates sample applications, once: of several seeds at the same time, only the first; the others go on. */
export async function seedSellerApplications(
  calls: SubgraphCalls,
  people: { ids: ReadonlyMap<string, string>; admin: string },
): Promise<void> {
  const position = `${new Date().toISOString()} ${crypto.randomUUID()}`;
  const { _beginImport: begun } = await calls.call('catalog', BeginImportDocument, { key: KEY, position }, shopViewer);
  if (begun !== position && Date.now() - Date.parse(begun.split(' ')[0]!) < LEASE_MS) return;
  await applyAndDecide(calls, people);
  await calls.call('catalog', SaveImportDocument, { key: KEY }, shopViewer);
}

async function applyAndDecide(
  calls: SubgraphCalls,
  { ids, admin }: { ids: ReadonlyMap<string, string>; admin: string },
): Promise<void> {
  for (const [email, { input, rejected }] of Object.entries(APPLICATIONS)) {
    const viewer = { ...shopViewer, userId: ids.get(email)!, role: 'USER' as const };
    const { saveSellerApplication: saved } = await calls.call(
      'users',
      SaveSellerApplicationDocument,
      { input },
      viewer,
    );
    // A resumed seed may have submitted it before.
    if (saved?.application?.status !== 'DRAFT') continue;
    const { submitSellerApplication: submitted } = await calls.call(
      'users',
      SubmitSellerApplicationDocument,
      {},
      viewer,
    );
    const id = submitted?.application?.id;
    if (!id) throw new Error(`${email}: ${submitted?.userErrors[0]?.message}`);
    if (!rejected) continue;
    const decider = { ...shopViewer, userId: admin, role: 'ADMIN' as const, permissions: PERMISSIONS };
    await calls.call('users', RejectSellerApplicationDocument, { input: { id, reason: rejected } }, decider);
  }
}
