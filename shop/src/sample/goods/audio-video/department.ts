import type { Department } from '../good.ts';
import { cameras } from './cameras.ts';
import { gamingOptics } from './gaming-optics.ts';
import { screens } from './screens.ts';
import { sound } from './sound.ts';

export const audioVideoDepartment: Department = {
  slug: 'audio-video',
  name: '影音摄影 | Audio & cameras',
  icon: '1f4f7',
  shelves: [
    {
      slug: 'sound',
      name: '耳机与音频 | Headphones & audio',
      icon: '1f3a7',
      theme: 'sound',
      view: 'tilt',
      seller: 'minijd',
      goods: sound,
    },
    {
      slug: 'cameras',
      name: '相机摄像 | Cameras',
      icon: '1f4f7',
      theme: 'device',
      view: 'tilt',
      seller: 'minijd',
      goods: cameras,
    },
    {
      slug: 'screens',
      name: '电视放映 | TV & projection',
      icon: '1f4fa',
      theme: 'device',
      view: 'close',
      seller: 'minijd',
      goods: screens,
    },
    {
      slug: 'gaming-optics',
      name: '游戏与光学 | Gaming & optics',
      icon: '1f3ae',
      theme: 'object',
      view: 'tilt',
      seller: 'minijd',
      goods: gamingOptics,
    },
  ],
};
