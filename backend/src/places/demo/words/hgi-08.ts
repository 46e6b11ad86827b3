import { WORKPLACE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_08: SiteWords = {
  district: 'Oi',
  address: t('山口県萩市大井（架空の住所）', 'Oi, Hagi, Yamaguchi (invented address)'),
  story: t(
    '魚の倉庫だった建物に、撮影と配信のできるスタジオと、海風の通るロフト席をつくったという想定です。シャッターを上げれば、目の前が港です。',
    'A fish warehouse, imagined with a studio for shooting and streaming and a loft of desks in the sea breeze. Raise the shutter and the harbour is right there.',
  ),
  access: [
    t('JR長門大井駅から徒歩9分です。', '9 minutes on foot from JR Nagato-Oi Station.'),
    t('海まで徒歩4分です。', '4 minutes on foot to the sea.'),
  ],
  opening: t('8:00〜22:00', '8:00 to 22:00'),
  amenities: [['studioLights'], ['monitor', 2], ['parking', 8], ['backupLine']],
  rules: withUseRules(WORKPLACE_USE_RULES, [{ code: 'TRIPOD_FLASH', level: 'ALLOW' }]),
  pictures: [
    picture(
      'front',
      'warehouse',
      'のこぎり屋根の倉庫と、開いたシャッターの奥のスタジオ',
      'A saw-toothed warehouse, its studio behind the raised shutter',
    ),
    picture('studio', 'studio', '背景紙と照明のある撮影スタジオ', 'The studio with its backdrop and lights'),
    picture('loft', 'lounge', '海の見えるロフトの席', 'Desks in the loft with a view of the sea', { style: 'sea' }),
    picture('dusk', 'warehouse', '明かりのともる夕暮れの倉庫', 'The warehouse at dusk with its lights on', { time: 'dusk' }),
  ],
  units: {
    S: { en: 'Studio for shooting and streaming', picture: 'studio', bufferMin: 30 },
    D: { en: 'Loft desks', picture: 'loft' },
  },
};
