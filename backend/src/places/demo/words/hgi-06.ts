import { WORKPLACE_USE_RULES } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_06: SiteWords = {
  district: 'Susa',
  address: t('山口県萩市大字須佐（架空の住所）', 'Susa, Hagi, Yamaguchi (invented address)'),
  story: t(
    '縞模様の断崖で知られる須佐の湾に面した、公共の建物の一角という想定です。波の静かな湾を前に、腰を据えて仕事ができます。',
    'Imagined in a public building on the bay of Susa, known for its striped cliffs. With the still water before you, there is nothing to hurry you.',
  ),
  access: [
    t('JR須佐駅から徒歩6分です。', '6 minutes on foot from JR Susa Station.'),
    t('海まで徒歩10分です。', '10 minutes on foot to the sea.'),
    t(
      '災害のときは避難所になり、予約を止めることがあります。',
      'The building is an emergency shelter: bookings stop when disaster strikes.',
    ),
  ],
  opening: t('平日 8:30〜17:15', 'Weekdays 8:30 to 17:15'),
  amenities: [['parking', 20], ['monitor']],
  rules: [...WORKPLACE_USE_RULES],
  pictures: [
    picture('front', 'bay', '縞模様の断崖と静かな湾、岸壁の建物', 'Striped cliffs, the still bay, and the building on its quay'),
    picture('desks', 'deskWindow', '湾に向いた共用の机', 'Shared desks facing the bay', { style: 'sea' }),
    picture('office', 'meetingRoom', '湾の見える執務室', 'An office with a view of the bay', { style: 'sea' }),
    picture('dusk', 'bay', '夕暮れの湾と、明かりのともる建物', 'The bay at dusk, and the building with its lights on', { time: 'dusk' }),
  ],
  units: {
    P: { en: 'Office', picture: 'office' },
    D: { en: 'Shared desks', picture: 'desks' },
  },
};
