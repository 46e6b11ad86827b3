import { HOUSE_USE_RULES } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_03: SiteWords = {
  district: 'Hiyako',
  address: t('山口県萩市平安古町（架空の住所）', 'Hiyako-machi, Hagi, Yamaguchi (invented address)'),
  story: t(
    '土塀の続く平安古の町に立つ、夏みかんの庭の家という想定です。縁側に机を出すと、五月には花の香りが、冬には実の色が仕事のそばにあります。',
    'Imagined among the earthen walls of Hiyako: a house with a garden of summer oranges. Put your desk on the veranda and the scent of blossom in May, or the colour of the fruit in winter, is beside you as you work.',
  ),
  access: [
    t('JR玉江駅から徒歩15分です。', '15 minutes on foot from JR Tamae Station.'),
    t('菊ヶ浜まで徒歩20分です。', '20 minutes on foot to Kikugahama beach.'),
  ],
  opening: t(
    'チェックイン 15:00〜19:00、チェックアウト 10:00（12:00以降の延長はできません）',
    'Check-in 15:00 to 19:00, check-out by 10:00 (never later than noon)',
  ),
  amenities: [['workDesk', 2], ['engawa'], ['garden'], ['kitchen'], ['parking', 1]],
  rules: [...HOUSE_USE_RULES],
  pictures: [
    picture('front', 'earthenGarden', '土塀の上に夏みかんの実る庭の家', 'A garden house, summer oranges over its earthen walls'),
    picture('room', 'tatami', '夏みかんの庭に開いた座敷', 'The parlour, open to the garden of summer oranges'),
    picture('desks', 'deskWindow', '庭に向いた書斎の机', 'Study desks facing the garden'),
    picture('kitchen', 'kitchen', '夏みかんの置かれた台所', 'The kitchen, summer oranges on its counter', { style: 'yard' }),
    picture('dusk', 'earthenGarden', '障子に明かりのともる夕暮れの庭の家', 'The garden house at dusk, light behind its screens', {
      time: 'dusk',
    }),
  ],
  units: { H: { en: 'Whole house (two rooms)', picture: 'front', bufferMin: 300 } },
};
