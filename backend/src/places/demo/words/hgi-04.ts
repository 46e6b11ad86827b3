import { HOUSE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_04: SiteWords = {
  district: 'Koshigahama, Chinto',
  address: t('山口県萩市椿東（架空の住所）', 'Chinto, Hagi, Yamaguchi (invented address)'),
  story: t(
    '風を待つ船の港だった越ヶ浜の、坂の途中にある宿という想定です。窓のすぐ下が漁港で、朝は船の出る音で目が覚めます。ひとりの長い滞在にも、仲間との合宿にも向きます。',
    'An imagined inn on the slope at Koshigahama, a harbour where ships once waited for the wind. The fishing port lies right below the windows, and the boats wake you in the morning. Good for long stays alone and for retreats with a team.',
  ),
  access: [
    t('JR越ケ浜駅から徒歩8分です。', '8 minutes on foot from JR Koshigahama Station.'),
    t('海まで徒歩2分です。', '2 minutes on foot to the sea.'),
  ],
  opening: t(
    'チェックイン 15:00〜21:00（スマートロック）、チェックアウト 10:00／デスク 8:00〜21:00',
    'Check-in 15:00 to 21:00 (smart lock), check-out by 10:00; desks 8:00 to 21:00',
  ),
  amenities: [['bicycle', 4], ['fishing'], ['kitchen'], ['shower', 3], ['parking', 4]],
  rules: withUseRules(HOUSE_USE_RULES, []),
  pictures: [
    picture('front', 'seaside', '入り江を見下ろす石垣の上の家', 'A house on its stone terrace above the inlet', { style: 'silver' }),
    picture('desks', 'deskWindow', '海に向いた大きな窓と仕事机', 'Desks at a wide window on the sea', { style: 'sea' }),
    picture('room', 'bedroom', 'ベッドの並ぶ、海の見える部屋', 'A room with beds and a view of the sea'),
    picture('kitchen', 'kitchen', '海の見える共用の台所', 'The shared kitchen with a view of the sea'),
    picture('night', 'seaside', '月の夜、窓に明かりのともる海辺の家', 'The house by the sea on a moonlit night', {
      time: 'night',
      style: 'silver',
    }),
  ],
  units: {
    D: { en: 'Dormitory beds', picture: 'room', bufferMin: 300 },
    T: { en: 'Twin rooms', picture: 'room', bufferMin: 300 },
    L: { en: 'Ocean desks', picture: 'desks' },
  },
};
