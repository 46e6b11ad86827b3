import { HOUSE_USE_RULES } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_04: SiteWords = {
  district: 'Kanda, Hohoku',
  address: t('山口県下関市豊北町大字神田（架空の住所）', 'Kanda, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '特牛の港に立つ、船乗りの宿を直したという想定の家です。客室の窓から白い灯台が見え、夜はその光がゆっくり巡ります。広間に机を並べれば、チームの合宿所になります。',
    'A sailors’ inn on the harbour of Kottoi, imagined as a house for teams. From the rooms you see the white lighthouse, and at night its beam goes slowly round. With tables in the great room, it is your base camp.',
  ),
  access: [
    t('JR特牛駅から車で6分、徒歩で約30分です。', '6 minutes by car from JR Kottoi Station, about 30 minutes on foot.'),
    t('海まで徒歩3分です。', '3 minutes on foot to the sea.'),
    t('列車の本数は少ないので、時刻をお確かめのうえお越しください。', 'Trains are few: please check the timetable before you set out.'),
  ],
  opening: t(
    'チェックイン 15:00〜20:00、チェックアウト 10:00／港デスクと広間 8:00〜22:00',
    'Check-in 15:00 to 20:00, check-out by 10:00; harbour desks and great room 8:00 to 22:00',
  ),
  amenities: [['monitor', 6], ['bath'], ['kitchen'], ['parking', 6], ['ev', 1], ['wheelchair', 1], ['backupLine']],
  rules: [...HOUSE_USE_RULES],
  pictures: [
    picture(
      'front',
      'harbourHouse',
      '港に面した赤い瓦の宿、漁船と白い灯台',
      'A red-tiled inn on the harbour, fishing boats and a white lighthouse',
    ),
    picture('room', 'tatami', '海の見える10畳の客室', 'A ten-mat guest room with a view of the sea', { time: 'dawn', style: 'guest' }),
    picture('hillside', 'bedroom', '山側の小さな客室', 'The smaller guest room on the hill side', { style: 'yard' }),
    picture('desks', 'deskWindow', '港に向いた大きな窓と仕事机', 'Desks at a wide window on the harbour', { style: 'sea' }),
    picture('hall', 'meetingRoom', '机を並べた広間', 'The great room with its tables', { style: 'sea' }),
    picture('bath', 'bath', '海の見える大浴場', 'The large bath with a view of the sea'),
    picture('dusk', 'harbourHouse', '灯台に光のともる夕暮れの港の宿', 'The inn at dusk, the lighthouse lit', { time: 'dusk' }),
  ],
  units: {
    A: { en: 'Guest room A, sea side, 10 mats', picture: 'room', bufferMin: 300 },
    B: { en: 'Guest room B, sea side, 10 mats', picture: 'room', bufferMin: 300 },
    C: { en: 'Guest room C, hill side, 6 mats', picture: 'hillside', bufferMin: 300 },
    D: { en: 'Harbour desks', picture: 'desks' },
    M: { en: 'Great room (meetings and gatherings)', picture: 'hall' },
    Z: { en: 'Whole house (guest rooms A, B and C)', picture: 'front', bufferMin: 300 },
  },
};
