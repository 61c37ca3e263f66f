import type { CategoryStep } from './record.ts';

/** root slug → its name and its leaves: "中文 | English". */
const TREE: Record<string, { name: string; leaves: Record<string, string> }> = {
  printing: {
    name: '打印与耗材 | Printing & supplies',
    leaves: {
      'ink-cartridges': '墨盒墨水 | Ink cartridges',
      'toner-drums': '硒鼓碳粉 | Toner & drums',
      'printers-scanners': '打印机与扫描仪 | Printers & scanners',
      'printer-parts': '打印机配件 | Printer parts & ribbons',
      'paper-film': '纸张与胶片 | Paper & film',
      'labels-tapes': '标签与色带 | Labels & label tapes',
    },
  },
  computing: {
    name: '整机与服务器 | Computers & servers',
    leaves: {
      notebooks: '笔记本整机 | Notebooks',
      'desktop-pcs': '台式整机与工作站 | Desktops & workstations',
      servers: '服务器 | Servers',
      'phones-tablets': '手机与平板 | Phones & tablets',
    },
  },
  components: {
    name: '电脑配件 | Components',
    leaves: {
      processors: '处理器 | Processors',
      'memory-modules': '内存条 | Memory modules',
      motherboards: '主板 | Motherboards',
      'graphics-cards': '显卡 | Graphics cards',
      'cases-cooling': '机箱与散热 | Cases & cooling',
      'interface-cards': '扩展卡 | Interface cards',
    },
  },
  'data-storage': {
    name: '存储设备 | Storage',
    leaves: {
      'drives-ssd': '硬盘与固态盘 | Hard drives & SSDs',
      'flash-media': '闪存与存储卡 | Flash drives & cards',
      'optical-media': '光盘磁带与光驱 | Discs, tapes & drives',
    },
  },
  cabling: {
    name: '线缆与转接 | Cables & adapters',
    leaves: {
      'network-cables': '网线 | Network cables',
      'fibre-cables': '光纤线 | Fibre cables',
      'video-cables': '视频线 | Video cables',
      'audio-cables': '音频线 | Audio cables',
      'usb-data-cables': '数据线 | USB & data cables',
      'power-cables': '电源线 | Power cables',
      'adapters-connectors': '转接与接头 | Adapters & connectors',
      'cable-management': '理线 | Cable management',
    },
  },
  networks: {
    name: '网络设备 | Networking',
    leaves: {
      'switches-routers': '交换机与路由 | Switches & routers',
      'network-adapters': '网卡与模块 | Network cards & transceivers',
      'kvm-extenders': 'KVM 与延长器 | KVM & extenders',
    },
  },
  electricity: {
    name: '供电与机柜 | Power & racks',
    leaves: {
      'ups-batteries': 'UPS 不间断电源 | UPS systems',
      'pdu-surge': '配电与防雷 | PDUs & surge protection',
      'supplies-chargers': '电源与充电器 | Power supplies & chargers',
      'cells-batteries': '电池 | Batteries',
      'racks-cabinets': '机柜与配件 | Racks & accessories',
    },
  },
  displays: {
    name: '显示与投影 | Displays & projection',
    leaves: {
      'monitors-tvs': '显示器与电视 | Monitors & TVs',
      'projectors-lamps': '投影机与灯泡 | Projectors & lamps',
      'mounts-stands': '支架 | Mounts & stands',
    },
  },
  'pc-accessories': {
    name: '外设与配件 | Peripherals & accessories',
    leaves: {
      'keyboards-mice': '键盘鼠标 | Keyboards & mice',
      'cases-sleeves': '包与保护套 | Bags, cases & covers',
      'locks-filters': '锁与防窥膜 | Locks & screen filters',
      'hubs-docks': '集线器与扩展坞 | Hubs & docks',
      'gaming-gear': '游戏设备 | Gaming',
    },
  },
  'sound-vision': {
    name: '影音 | Sound & vision',
    leaves: {
      'headphones-headsets': '耳机 | Headphones & headsets',
      'speakers-players': '音箱与播放器 | Speakers & players',
      'cameras-lenses': '相机与镜头 | Cameras & lenses',
      'telephones-conferencing': '电话与会议 | Phones & conferencing',
    },
  },
  'office-home': {
    name: '办公与家居 | Office & home',
    leaves: {
      'office-supplies': '办公用品 | Office supplies',
      'home-appliances': '小家电与个护 | Appliances & care',
      'toys-kids': '玩具与童趣 | Toys & kids',
      'lighting-bulbs': '灯泡灯具 | Lighting',
      'car-sports': '汽车与户外 | Car & outdoors',
    },
  },
  'software-services': {
    name: '软件与服务 | Software & services',
    leaves: { 'licences-warranties': '授权与保修 | Licences & warranties' },
  },
};

const paths = new Map<string, CategoryStep[]>(
  Object.entries(TREE).flatMap(([slug, { name, leaves }]) =>
    Object.entries(leaves).map(([leaf, leafName]) => [leaf, [step(slug, name), step(leaf, leafName)]]),
  ),
);

/** Root and leaf of a leaf's slug; products without a rule go to one category of their own. */
export function categoryPath(leaf: string | undefined): CategoryStep[] {
  return paths.get(leaf ?? '') ?? [step('other-electronics', '其他电子 | Other electronics')];
}

function step(slug: string, name: string): CategoryStep {
  const [chinese, english] = name.split(' | ');
  return { slug, name: { 'zh-CN': chinese, en: english } };
}
