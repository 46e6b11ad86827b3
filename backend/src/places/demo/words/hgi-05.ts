import { WORKPLACE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_05: SiteWords = {
  district: 'Sasanami',
  address: t('山口県萩市大字佐々並（架空の住所）', 'Sasanami, Hagi, Yamaguchi (invented address)'),
  story: t(
    '萩往還の宿場だった佐々並に、働く人のための宿場をもう一度、という想定の場所です。赤い石州瓦の町並みと山あいの静けさが、考えごとによく合います。',
    'Imagined at Sasanami, once a post town on the Hagi Okan road: a post station again, for people who work. Red tiled roofs and the quiet of the hills go well with thinking.',
  ),
  access: [
    t('萩の市街から車で25分、山口市から車で35分です。', '25 minutes by car from central Hagi, 35 minutes from Yamaguchi City.'),
    t('山あいのため、海までは車でお出かけください。', 'The site lies in the hills; please go by car to the sea.'),
    t('薪ストーブは展示のみで、火は使えません。', 'The wood stove is for show only; no fire may be lit.'),
  ],
  opening: t('9:00〜18:00', '9:00 to 18:00'),
  amenities: [['parking', 10], ['ev', 1], ['parcels']],
  rules: withUseRules(WORKPLACE_USE_RULES, [{ code: 'FOOTWEAR', level: 'SLIPPERS' }]),
  pictures: [
    picture('front', 'machiya', '赤い石州瓦の宿場の家', 'A house of the post town under red tiles', { style: 'red' }),
    picture('desks', 'lounge', '梁の見える共用の仕事場', 'Shared desks under old beams'),
    picture('meeting', 'meetingRoom', '囲炉裏の間を直した会議室', 'The meeting room in the former hearth room'),
    picture('office', 'deskWindow', '窓に向いた個室の机', 'Desks at the window of a private office'),
    picture('dusk', 'machiya', '格子に明かりのともる夕暮れの宿場の家', 'The post-town house at dusk', { time: 'dusk', style: 'red' }),
  ],
  units: {
    P: { en: 'Private offices', picture: 'office' },
    D: { en: 'Shared desks', picture: 'desks' },
    M: { en: 'Hearth meeting room (no fire)', picture: 'meeting' },
  },
};
