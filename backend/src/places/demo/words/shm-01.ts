import { HERITAGE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

// A real place: only public facts. All rooms, fees, modes and sellers are demo assumptions (see demo-sites.json).
export const SHM_01: SiteWords = {
  district: 'Takibe, Hohoku',
  address: t('山口県下関市豊北町大字滝部3153-1', '3153-1 Takibe, Hohoku-cho, Shimonoseki, Yamaguchi'),
  heritage: t(
    '県指定有形文化財（建造物）旧滝部小学校本館です。1924年に建てられ、1979年に指定されました。',
    'Main building of the former Takibe Elementary School, built in 1924; prefectural tangible cultural property since 1979.',
  ),
  story: t(
    '1924年に建てられた旧滝部小学校の本館です。村の出身の中山太一さん兄弟が贈った、左右対称の木造の洋風校舎で、修理を終えた2011年から太翔館の名で親しまれています。ふだんは入館無料の歴史民俗資料館です。',
    'The main building of the former Takibe Elementary School, built in 1924: a symmetrical western-style school of wood, the gift of Taichi Nakayama and his brothers to their home village. Restored by 2011, it has been called Taishokan since; it is a museum of local history with free entry.',
  ),
  access: [
    t('JR滝部駅から徒歩10分です。', '10 minutes on foot from JR Takibe Station.'),
    t('下関ICから車で60分です。', '60 minutes by car from the Shimonoseki interchange.'),
    t('角島大橋まで車で25分です。', '25 minutes by car to the Tsunoshima bridge.'),
    t('お食事は指定の部屋でお願いします。', 'Meals only in the designated room, please.'),
  ],
  opening: t(
    '見学 9:00〜17:00（入館は16:30まで）／貸室 9:00〜22:00',
    'Museum 9:00 to 17:00 (last entry 16:30); rooms to let 9:00 to 22:00',
  ),
  amenities: [['elevator'], ['slippers'], ['parking', 8], ['accessibleParking', 1]],
  rules: withUseRules(HERITAGE_USE_RULES, [
    { code: 'FOOD', level: 'LIDDED_DRINK' },
    { code: 'ADHESIVE_TAPE', level: 'DENY' },
    { code: 'FURNITURE_MOVE', level: 'DENY' },
  ]),
  pictures: [
    picture(
      'front',
      'westernHall',
      '左右対称の白い木造洋風校舎と、柱の並ぶ玄関',
      'A symmetrical white wooden hall with columns at its entrance',
    ),
    picture('classroom', 'classroom', '黒板と長机のある、旧教室の仕事部屋', 'A former classroom with blackboard and long desks'),
    picture('corridor', 'corridor', '窓から光の差す長い廊下', 'A long corridor with light from its windows'),
    picture('tatami', 'tatami', '庭に開いた畳の部屋', 'A tatami room open to the garden', { time: 'dawn', style: 'inland' }),
    picture('hall', 'hall', '舞台のある2階の講堂', 'The assembly hall with its stage on the upper floor'),
    picture('dusk', 'westernHall', '窓に明かりのともる夕暮れの洋風校舎', 'The hall at dusk with its windows lit', { time: 'dusk' }),
  ],
  units: {
    TW: { en: 'Telework room (former classroom), ground floor', picture: 'classroom' },
    WA: { en: 'Tatami room, ground floor', picture: 'tatami' },
    HL: { en: 'Assembly hall, upper floor', picture: 'hall' },
    DK: { en: 'Telework seats', picture: 'classroom' },
  },
};
