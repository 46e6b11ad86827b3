import { HOUSE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_07: SiteWords = {
  district: 'Tasuki, Hohoku',
  address: t('山口県下関市豊北町大字田耕（架空の住所）', 'Tasuki, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '棚田に囲まれた古民家に、四つの部屋と囲炉裏があるという想定です。昼は納屋で仕事をし、夜は火を囲んで話す。そんな合宿に向いています。',
    'An old farmhouse among rice terraces, imagined with four rooms and a hearth. Work in the barn by day and talk around the fire at night: it suits that kind of retreat.',
  ),
  access: [
    t('JR滝部駅から車で12分です。', '12 minutes by car from JR Takibe Station.'),
    t('海まで車で30分です。', '30 minutes by car to the sea.'),
  ],
  opening: t(
    'チェックイン 14:00〜19:00、チェックアウト 11:00／納屋 9:00〜21:00',
    'Check-in 14:00 to 19:00, check-out by 11:00; barn 9:00 to 21:00',
  ),
  amenities: [['irori'], ['barbecue'], ['parking', 10], ['ev', 1], ['pet'], ['family']],
  rules: withUseRules(HOUSE_USE_RULES, [
    { code: 'OPEN_FIRE', level: 'ALLOW' },
    { code: 'PETS', level: 'ALLOW' },
  ]),
  pictures: [
    picture('front', 'farmhouse', '棚田の前の茅葺き風の家と納屋', 'A thatched farmhouse and its barn above the rice terraces'),
    picture('room', 'tatami', '山に開いた畳の部屋', 'A tatami room open to the hills', { style: 'inland' }),
    picture('barn', 'lounge', '納屋の仕事部屋', 'The workroom in the barn', { style: 'fields' }),
    picture('kitchen', 'kitchen', '棚田の見える台所', 'The kitchen with a view of the terraces', { style: 'fields' }),
    picture('spring', 'farmhouse', '水を張った棚田と桜の家', 'The farmhouse in spring, its terraces full of water', { season: 'spring' }),
  ],
  units: {
    H: { en: 'Whole farmhouse (four rooms)', picture: 'front', bufferMin: 180 },
    W: { en: 'Barn workroom', picture: 'barn' },
  },
};
