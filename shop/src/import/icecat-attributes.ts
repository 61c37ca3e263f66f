import type { LocalizedText, NamedValue } from './record.ts';

const MOST_SHOWN = 12;
const LONGEST_VALUE = 120;

/** What buyers compare first, with its Chinese name and, where the source is consistent, its unit. */
const KNOWN: Record<string, { chinese: string; english?: string; unit?: string }> = {
  product_colour: { chinese: '颜色', english: 'Colour' },
  type: { chinese: '类型' },
  product_type: { chinese: '产品类型' },
  printing_colours: { chinese: '打印颜色', english: 'Printing colours' },
  print_technology: { chinese: '打印技术' },
  brand_compatibility: { chinese: '兼容品牌' },
  compatibility: { chinese: '适用机型' },
  black_toner_page_yield: { chinese: '黑色打印页数' },
  colour_toner_page_yield: { chinese: '彩色打印页数' },
  page_yield: { chinese: '打印页数' },
  ink_type: { chinese: '墨水类型' },
  cable_length: { chinese: '线长', unit: 'm' },
  connector_1: { chinese: '接口一' },
  connector_2: { chinese: '接口二' },
  connector_gender: { chinese: '接头公母' },
  cable_standard: { chinese: '线缆标准' },
  cable_shielding: { chinese: '屏蔽' },
  cable_colour: { chinese: '线缆颜色' },
  processor_family: { chinese: '处理器系列' },
  processor_model: { chinese: '处理器型号' },
  processor_cores: { chinese: '核心数' },
  processor_socket: { chinese: '处理器插槽' },
  internal_memory_type: { chinese: '内存类型' },
  memory_form_factor: { chinese: '内存规格' },
  storage_media: { chinese: '存储介质' },
  hd_type: { chinese: '屏幕清晰度', english: 'HD type' },
  display_resolution: { chinese: '分辨率' },
  display: { chinese: '显示技术' },
  aspect_ratio: { chinese: '屏幕比例' },
  touchscreen: { chinese: '触摸屏' },
  discrete_graphics_adapter_model: { chinese: '独立显卡' },
  operating_system_installed: { chinese: '预装系统' },
  wi_fi: { chinese: 'Wi-Fi', english: 'Wi-Fi' },
  bluetooth: { chinese: '蓝牙' },
  ethernet_lan: { chinese: '有线网口', english: 'Ethernet LAN' },
  connectivity_technology: { chinese: '连接方式' },
  device_interface: { chinese: '设备接口' },
  interface: { chinese: '接口' },
  maximum_resolution: { chinese: '最高分辨率' },
  form_factor: { chinese: '外形规格' },
  battery_technology: { chinese: '电池技术' },
  battery_type: { chinese: '电池型号' },
  ac_outlets_quantity: { chinese: '插座数' },
  rack_capacity: { chinese: '机柜高度' },
  compatible_memory_cards: { chinese: '支持的存储卡' },
  compatible_operating_systems: { chinese: '支持的系统' },
  labels_per_pack: { chinese: '每包标签数' },
  label_type: { chinese: '标签类型' },
  media_sheets_per_package: { chinese: '每包张数' },
  finish_type: { chinese: '表面' },
  material: { chinese: '材质' },
  housing_material: { chinese: '外壳材质' },
  shape: { chinese: '形状' },
  recommended_usage: { chinese: '用途' },
  recommended_gender: { chinese: '适用性别' },
  purpose: { chinese: '用途' },
  quantity_per_pack: { chinese: '每包数量' },
  weight: { chinese: '重量', unit: 'g' },
  width: { chinese: '宽', unit: 'mm' },
  depth: { chinese: '深', unit: 'mm' },
  height: { chinese: '高', unit: 'mm' },
  country_of_origin: { chinese: '产地' },
  oem_code: { chinese: '原厂编号', english: 'OEM code' },
};

/** For logistics and bookkeeping, not for buyers. */
const HIDDEN =
  /^(package|pallet|master|box$|quantity_per_(pallet|master|box)|quantity_outer|number_of_(cartons|layers)|harmonized|last_change|launch_date|status$|storage_|operating_(relative|altitude)|non_operating|processor_ark|product_name|minimum_order|conflict_free|embedded_options|hp_segment|market_|manual$|rohs|dimensions)|imperial|__uk_/;

const ACRONYMS =
  /\b(usb|hdmi|dvi|vga|lan|led|lcd|ups|ac|dc|awg|pci|sd|hd|hdd|ssd|tv|cpu|ram|poe|nfc|gps|dpi|iso|oem|ecc|tdp|raid)\b/gi;

/** At most a dozen attributes, those buyers compare first, then the rest in the order of the source. */
export function icecatAttributes(attributes: Record<string, string | number | boolean>): NamedValue[] {
  const known = Object.keys(KNOWN).filter((key) => key in attributes);
  const others = Object.keys(attributes).filter((key) => !(key in KNOWN) && !HIDDEN.test(key));
  return [...known, ...others]
    .map((key) => ({ name: nameOf(key), value: localValue(attributes[key]!, KNOWN[key]?.unit) }))
    .filter(({ value }) => value.en !== '' && value.en!.length <= LONGEST_VALUE)
    .slice(0, MOST_SHOWN);
}

function nameOf(key: string): LocalizedText {
  const known = KNOWN[key];
  const english = known?.english ?? humanName(key);
  return known ? { 'zh-CN': known.chinese, en: english } : { en: english };
}

/** `usb_3_2_ports_quantity` → "USB 3.2 ports quantity"; what follows a double underscore was in brackets. */
function humanName(key: string): string {
  const words = (key.split('__')[0] ?? key)
    .replace(/(\d)_(?=\d)/g, '$1.')
    .replace(/_+/g, ' ')
    .trim()
    .replace(ACRONYMS, (acronym) => acronym.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function localValue(value: string | number | boolean, unit: string | undefined): LocalizedText {
  if (typeof value === 'boolean') return value ? { 'zh-CN': '是', en: 'Yes' } : { 'zh-CN': '否', en: 'No' };
  // Lists keep the two characters "\n" of their source between items.
  const text = String(value).replaceAll('\\n', ', ').trim();
  return { en: unit ? `${text} ${unit}` : text };
}
