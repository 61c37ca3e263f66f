import type { Good } from '../good.ts';

export const screens: readonly Good[] = [
  {
    slug: 'orvane-retro-tv-24',
    icon: '1f4fa',
    brand: 'orvane',
    name: '奥雯 复古造型小电视 24 英寸 | Orvane retro-style 24-inch TV',
    subtitle: '天线是真的，里面是智能系统 | Real aerials outside, a smart system inside',
    text: '老外壳里装了高清液晶屏，可收无线数字台，也能投屏。适合卧室、民宿、小店橱窗。 | A high-definition panel in an old-style cabinet, with over-the-air channels and casting. At home in bedrooms, guest houses and shop windows.',
    price: 1199,
    sold: 1750,
    age: 200,
    colors: ['silver', 'mint', 'orange'],
    facts: { screen: '24 英寸全高清 | 24" Full HD', ports: 'HDMI×2、USB、天线 | 2 HDMI, USB, aerial', power: '36 W' },
  },
  {
    slug: 'tessaro-film-projector',
    icon: '1f4fd-fe0f',
    brand: 'tessaro',
    name: '泰飒 胶片放映机 16 毫米 | Tessaro 16 mm film projector',
    subtitle: '社区放映和影像课常用 | For community screenings and film classes',
    text: '翻新机芯，灯泡换成长寿命 LED。片门带安全锁，慢放时不烧片。 | A renewed mechanism with a long-life LED lamp. The gate locks safely and slow motion never burns the film.',
    price: 3980,
    sold: 140,
    age: 420,
    facts: { power: '120 W', included: '放映机、收片盘、电源线 | Projector, take-up reel, lead', weight: '9.6 kg' },
  },
];
