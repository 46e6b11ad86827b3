import { HOUSE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_05: SiteWords = {
  district: 'Agawa, Hohoku',
  address: t('山口県下関市豊北町大字阿川（架空の住所）', 'Agawa, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '松林の先の白い浜に立つ、絵描きの小屋という想定です。北の窓の光は一日中やわらかで、絵筆にも画面にもよく合います。画材は自由にお使いください。',
    'A painter’s shed on the white beach beyond the pines, imagined for you. The light of its north window is soft all day, kind to brush and screen alike. Help yourself to the paints.',
  ),
  access: [
    t('JR阿川駅から徒歩10分です。', '10 minutes on foot from JR Agawa Station.'),
    t('浜まで徒歩5分です。', '5 minutes on foot to the beach.'),
    t('防音の設備はありません。大きな音はご遠慮ください。', 'The building is not soundproof; please keep the volume low.'),
  ],
  opening: t(
    'チェックイン 15:00〜20:00、チェックアウト 10:00／アトリエ席 9:00〜17:00',
    'Check-in 15:00 to 20:00, check-out by 10:00; atelier seats 9:00 to 17:00',
  ),
  amenities: [['artSupplies'], ['parking', 2], ['pet']],
  rules: withUseRules(HOUSE_USE_RULES, [{ code: 'PETS', level: 'ALLOW' }]),
  pictures: [
    picture('front', 'seaside', '白い浜と松、絵描きの小屋', 'A painter’s shed by the white beach and its pines', {
      season: 'summer',
      style: 'shed',
    }),
    picture('room', 'bedroom', '海の見える寝室', 'The bedroom with a view of the sea'),
    picture('atelier', 'lounge', '海の見えるアトリエの席', 'The atelier’s seats with a view of the sea', { style: 'sea' }),
    picture('dusk', 'seaside', '夕日の浜と、明かりのともる小屋', 'The shed at sunset with its light on', { time: 'dusk', style: 'shed' }),
  ],
  units: {
    H: { en: 'Whole house', picture: 'room', bufferMin: 300 },
    D: { en: 'Atelier seats (by day)', picture: 'atelier' },
  },
};
