import { HOUSE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_02: SiteWords = {
  district: 'Takibe, Hohoku',
  address: t('山口県下関市豊北町大字滝部（架空の住所）', 'Takibe, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '田んぼの中の母屋の離れを、まるごとお貸しするという想定です。六月の夜には、戸口の先を蛍が飛びます。薪の匂いのする風呂でゆっくりなさってください。',
    'The detached cottage of a farm among the rice fields, imagined as yours for the stay. On June nights fireflies drift past the door, and the bath smells faintly of wood smoke.',
  ),
  access: [
    t('JR滝部駅から徒歩7分です。', '7 minutes on foot from JR Takibe Station.'),
    t('角島大橋まで車で25分です。', '25 minutes by car to the Tsunoshima bridge.'),
  ],
  opening: t('チェックイン 15:00〜19:00、チェックアウト 10:00', 'Check-in 15:00 to 19:00, check-out by 10:00'),
  amenities: [['workDesk', 3], ['bath'], ['kitchen'], ['parking', 3], ['family'], ['pet']],
  rules: withUseRules(HOUSE_USE_RULES, [{ code: 'PETS', level: 'ALLOW_WITH_PERMIT' }]),
  pictures: [
    picture('front', 'paddyCottage', '田んぼの前の赤い瓦の離れ', 'The red-tiled cottage behind its rice fields'),
    picture('room', 'tatami', '山と田んぼに開いた畳の部屋', 'A tatami room open to hills and fields', { style: 'inland' }),
    picture('bath', 'bath', '湯気の立つ風呂', 'The steaming bath', { style: 'fields' }),
    picture('kitchen', 'kitchen', '田んぼの見える台所', 'The kitchen with a view of the fields', { style: 'fields' }),
    picture('fireflies', 'paddyCottage', '蛍の飛ぶ初夏の夜の離れ', 'The cottage on an early summer night with fireflies', {
      time: 'night',
      season: 'summer',
    }),
  ],
  units: { H: { en: 'Whole cottage', picture: 'front', bufferMin: 300 } },
};
