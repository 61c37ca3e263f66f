import { fold } from '@minijd/text/fold';

/** Cyrillic and Greek letters, digits and signs that look like Latin letters; l and i count as equal. */
const LOOK_ALIKES: Record<string, string> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's' },
  ...{ т: 't', у: 'y', х: 'x', ԛ: 'q', ԝ: 'w', α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o' },
  ...{ ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ı: 'i', ɑ: 'a', ɡ: 'g', ɩ: 'i', 〇: 'o' },
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '|': 'i', '!': 'i', l: 'i' },
};

/** Maps characters that look alike to one form. */
function skeleton(text: string): string {
  const letters = [...fold(text)].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
  return letters.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

const skeletons = (words: string) => words.trim().split(/\s+/).map(skeleton);

/** Words that mean the shop anywhere in a name. */
const ANYWHERE = skeletons('minijd jingdong 京东 客服 官方 管理员 版主 工作人员 平台运营 系统消息 系统通知 迷你京东');
/** Words that mean staff at either end of a name: in the middle they are parts of other words, as in badminton. */
const AT_ENDS = skeletons('admin administrator official moderator support customerservice');
/** Words that mean staff as separate words. */
const AS_WORDS = skeletons('staff system kefu guanfang guanliyuan sysadmin root mod helpdesk webmaster service');

/** Whether a display name looks like one of the shop's staff, whatever its spelling and spacing. */
export function looksLikeStaff(displayName: string): boolean {
  const name = skeleton(displayName);
  const joined = name.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const words = name.split(/[^\p{L}\p{N}]+/u);
  return (
    ANYWHERE.some((word) => joined.includes(word)) ||
    AT_ENDS.some((word) => joined.startsWith(word) || joined.endsWith(word) || words.includes(word)) ||
    AS_WORDS.some((word) => words.includes(word) || joined === word)
  );
}
