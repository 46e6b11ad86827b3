import { WORKPLACE_USE_RULES } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_06: SiteWords = {
  district: 'Tsunoshima, Hohoku',
  address: t('山口県下関市豊北町大字角島（架空の住所）', 'Tsunoshima, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '長い橋を渡った島の西、灯台の見える丘に立つという想定のオフィスです。窓いっぱいに、緑がかった海が広がります。冬は風が強いので、12月から2月はお休みします。',
    'An office imagined on the island’s western hill, over the long bridge and within sight of the lighthouse. The window is all emerald sea. Winters are windy, so it rests from December to February.',
  ),
  access: [
    t('JR特牛駅から車で20分です。', '20 minutes by car from JR Kottoi Station.'),
    t('浜まで徒歩2分です。', '2 minutes on foot to the beach.'),
    t('強風のときは橋が通行止めになり、お休みします。', 'When the bridge closes for strong wind, so do we.'),
  ],
  opening: t('9:00〜17:00', '9:00 to 17:00'),
  amenities: [['parking', 15], ['shower'], ['backupLine']],
  rules: [...WORKPLACE_USE_RULES],
  pictures: [
    picture(
      'front',
      'islandBridge',
      '緑がかった海と長い橋、丘の上の灯台とオフィス',
      'Emerald sea and the long bridge, lighthouse and office on the hill',
      { season: 'summer' },
    ),
    picture('desks', 'deskWindow', '海いっぱいの窓に向いた展望席', 'Seats at a window full of sea', { season: 'summer', style: 'sea' }),
    picture('meeting', 'meetingRoom', '海の見える会議室', 'The meeting room with a view of the sea', { season: 'summer', style: 'sea' }),
    picture('dusk', 'islandBridge', '夕暮れの橋と灯台の光', 'The bridge at dusk and the beam of the lighthouse', { time: 'dusk' }),
  ],
  units: {
    D: { en: 'Sea-view seats', picture: 'desks' },
    M: { en: 'Meeting room Nagi', picture: 'meeting' },
  },
};
