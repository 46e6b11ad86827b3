import { HERITAGE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

// A real place: only public facts. Fees other than the exchange rooms', modes and sellers are demo assumptions (see demo-sites.json).
export const HGI_01: SiteWords = {
  district: 'Emukai',
  address: t('山口県萩市江向602', '602 Emukai, Hagi, Yamaguchi'),
  heritage: t(
    '本館は国登録有形文化財（建造物）です。4号館は働く場所です。',
    'The main building is a nationally registered tangible cultural property; Building 4 is for work.',
  ),
  story: t(
    '1935年に建てられた旧明倫小学校の木造校舎4棟です。本館と2号館は2017年に開館し、4号館には2022年からコワーキングとサテライトオフィスが、3号館には貸し出しの交流室があります。長い廊下と大きな窓のある校舎で、城下町の一日を過ごせます。',
    'Four wooden buildings of the former Meirin Elementary School, built in 1935. The main building and Building 2 opened to visitors in 2017; since 2022 Building 4 houses coworking and satellite offices, and Building 3 has exchange rooms to let. Long corridors and tall windows, in the middle of the castle town.',
  ),
  access: [
    t(
      'JR東萩駅から車で7分、萩バスセンターから徒歩8分です。',
      '7 minutes by car from JR Higashi-Hagi Station, 8 minutes on foot from Hagi Bus Center.',
    ),
    t('菊ヶ浜まで徒歩18分です。', '18 minutes on foot to Kikugahama beach.'),
    t('駐車場は公共の駐車場をお使いください。', 'Please use the public car park.'),
  ],
  opening: t('9:00〜21:00', '9:00 to 21:00'),
  amenities: [['monitor', 4], ['printer'], ['wheelchair'], ['nursingRoom'], ['parking'], ['cafe'], ['phoneBooth', 3]],
  rules: withUseRules(HERITAGE_USE_RULES, [
    { code: 'FOOD', level: 'LIDDED_DRINK' },
    { code: 'ADHESIVE_TAPE', level: 'DENY' },
    { code: 'FURNITURE_MOVE', level: 'DENY' },
  ]).filter((rule) => rule.code !== 'LOAD' && rule.code !== 'ATTENDANT'),
  pictures: [
    picture('front', 'schoolLong', '赤い瓦の長い木造校舎と校庭の木', 'A long wooden school with red tiles, and the trees of its yard'),
    picture('desks', 'deskWindow', '校庭の見える大きな窓と仕事机', 'Desks at a wide window over the schoolyard'),
    picture('corridor', 'corridor', '窓から光の差す長い廊下', 'A long corridor with light from its windows'),
    picture('meeting', 'meetingRoom', '大きな机のある交流室', 'An exchange room with a large table'),
    picture('booths', 'boothRow', '並んだ防音ブース', 'A row of soundproof booths'),
    picture('office', 'lounge', '梁の見えるサテライトオフィス', 'A satellite office under old beams'),
    picture('dusk', 'schoolLong', '窓に明かりのともる夕暮れの校舎', 'The school at dusk with its windows lit', { time: 'dusk' }),
  ],
  units: {
    CW: { en: 'Coworking seats, Building 4, 2nd floor', picture: 'desks' },
    PB: { en: 'Soundproof booths', picture: 'booths' },
    ML: { en: 'Exchange room (large), Building 3, 119.3 m²', picture: 'meeting' },
    MS: { en: 'Exchange room (small), Building 3, 66.2 m²', picture: 'meeting' },
    SO: { en: 'Satellite office, Building 4', picture: 'office' },
  },
};
