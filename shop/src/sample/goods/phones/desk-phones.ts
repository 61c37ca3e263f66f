import type { Good } from '../good.ts';

export const deskPhones: readonly Good[] = [
  {
    slug: 'orvane-rotary-phone',
    icon: '260e-fe0f',
    brand: 'orvane',
    name: '奥雯 复古按键座机 | Orvane retro desk telephone',
    subtitle: '真铃声，按键像打字机 | A real bell and keys like a typewriter',
    text: '外形照着八十年代的座机做，里面是新的免提电路。插上电话线就能用，停电也能打。 | The shape of an eighties desk phone around a modern hands-free circuit. Plug in the line and it works, in a power cut too.',
    price: 219,
    sold: 2260,
    age: 260,
    colors: ['red', 'cream', 'green'],
    facts: {
      material: 'ABS 机身，金属铃 | ABS body, metal bell',
      power: '电话线供电 | Powered by the line',
      weight: '1.1 kg',
    },
  },
  {
    slug: 'quillon-office-fax',
    icon: '1f4e0',
    brand: 'quillon',
    name: '奎朗 办公传真电话一体机 | Quillon office fax and phone',
    subtitle: '热敏纸自动切刀，来电先接后传 | Thermal paper with a cutter, answers before it receives',
    text: '医院、律所和仓库还在用的那种传真机。来电自动识别语音与传真，夜里可设为静音收件。 | The kind hospitals, law offices and warehouses still rely on. It tells voice from fax by itself and can receive silently at night.',
    price: 859,
    sold: 640,
    age: 390,
    facts: {
      speed: '15 秒/页 | 15 s a page',
      ports: 'RJ-11',
      included: '主机、听筒、纸卷一卷 | Unit, handset, one roll',
      warranty: '一年 | 1 year',
    },
  },
];
