import { HOUSE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_02: SiteWords = {
  district: 'Hamasaki',
  address: t('山口県萩市浜崎（架空の住所）', 'Hamasaki, Hagi, Yamaguchi (invented address)'),
  heritage: t(
    '伝統的建造物群保存地区の中にある町家という想定です。外観を変えるには許可が要ります。',
    'Imagined as a town house in the preservation district, where the outside may be changed only with a permit.',
  ),
  story: t(
    '北前船の荷を扱った商家を、泊まって働ける家に直したという想定の町家です。土間の仕事場から格子越しに通りの気配が伝わります。夜は檜の風呂で体を休めてください。',
    'A merchant’s house, imagined as one that once traded the cargo of northern ships and now takes in people who work. From the earthen-floored lounge you sense the street through the lattice; at night there is a bath of hinoki wood.',
  ),
  access: [
    t('JR東萩駅から車で6分です。', '6 minutes by car from JR Higashi-Hagi Station.'),
    t('菊ヶ浜まで徒歩9分です。', '9 minutes on foot to Kikugahama beach.'),
  ],
  opening: t(
    'チェックイン 15:00〜20:00、チェックアウト 10:00／ラウンジと会議室 8:00〜21:00',
    'Check-in 15:00 to 20:00, check-out by 10:00; lounge and meeting room 8:00 to 21:00',
  ),
  amenities: [['monitor', 3], ['standingDesk', 1], ['kitchen'], ['washer'], ['bath'], ['parking', 2], ['family'], ['backupLine']],
  rules: withUseRules(HOUSE_USE_RULES, [{ code: 'ADHESIVE_TAPE', level: 'DENY' }]),
  pictures: [
    picture('front', 'machiya', '虫籠窓と格子の町家、藍ののれん', 'A town house with mushiko windows, lattice and an indigo curtain'),
    picture('lounge', 'lounge', '梁の見える土間の仕事場', 'The earthen-floored work lounge under old beams'),
    picture('room', 'tatami', '海の見える8畳の客室', 'An eight-mat guest room with a view of the sea', { time: 'dawn' }),
    picture('western', 'bedroom', 'ベッドの二つある洋室', 'A western room with two beds', { style: 'yard' }),
    picture('meeting', 'meetingRoom', '帳場を直した会議室', 'The meeting room in the old counting house'),
    picture('bath', 'bath', '夏みかんの浮かぶ檜の風呂', 'A hinoki bath with summer oranges floating in it'),
    picture('dusk', 'machiya', '格子から明かりのもれる夕暮れの町家', 'The town house at dusk, light through the lattice', { time: 'dusk' }),
  ],
  units: {
    A: { en: 'Guest room Hama, 8 mats', picture: 'room', bufferMin: 300 },
    B: { en: 'Guest room Ushio, 8 mats', picture: 'room', bufferMin: 300 },
    C: { en: 'Guest room Kura, western style', picture: 'western', bufferMin: 300 },
    W: { en: 'Doma work lounge', picture: 'lounge' },
    M: { en: 'Choba meeting room', picture: 'meeting' },
    Z: { en: 'Whole house (Hama, Ushio and Kura)', picture: 'front', bufferMin: 300 },
  },
};
