import { WORKPLACE_USE_RULES } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_08: SiteWords = {
  district: 'Awano, Hohoku',
  address: t('山口県下関市豊北町大字粟野（架空の住所）', 'Awano, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '粟野川のほとりの平屋を、町の仕事場にしたという想定です。窓の外では、白いさぎが浅瀬に立っています。広い集会室は、地域の人との勉強会にも使えます。',
    'A low house on the Awano river, imagined as the village’s workplace. White herons stand in the shallows outside, and the large room is good for study meetings with the neighbours.',
  ),
  access: [
    t('JR長門粟野駅から徒歩8分です。', '8 minutes on foot from JR Nagato-Awano Station.'),
    t('海まで徒歩12分です。', '12 minutes on foot to the sea.'),
    t('洪水浸水想定区域にあるため、大雨のときは閉めます。', 'The site lies in a flood zone and closes in heavy rain.'),
  ],
  opening: t('9:00〜17:00', '9:00 to 17:00'),
  amenities: [['parking', 20]],
  rules: [...WORKPLACE_USE_RULES],
  pictures: [
    picture('front', 'riverside', '川のほとりの平屋と白いさぎ', 'A low house by the river, white herons in the shallows'),
    picture('desks', 'deskWindow', '川辺の緑に向いた共用の机', 'Shared desks facing the green of the riverside', { style: 'fields' }),
    picture('meeting', 'meetingRoom', '大きな机のある集会室', 'The assembly room with its large table', { style: 'fields' }),
    picture('dusk', 'riverside', '夕暮れの川と、明かりのともる平屋', 'The river at dusk and the house with its lights on', {
      time: 'dusk',
    }),
  ],
  units: {
    D: { en: 'Shared desks', picture: 'desks' },
    M: { en: 'Assembly room', picture: 'meeting' },
  },
};
