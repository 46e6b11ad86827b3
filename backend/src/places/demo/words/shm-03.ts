import { WORKPLACE_USE_RULES } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const SHM_03: SiteWords = {
  district: 'Takibe, Hohoku',
  address: t('山口県下関市豊北町大字滝部（架空の住所）', 'Takibe, Hohoku-cho, Shimonoseki, Yamaguchi (invented address)'),
  story: t(
    '駅前の旧商店が、汽車を待つあいだも働ける場所になったという想定です。朝は7時から開いています。カウンターの窓から、一両の列車がゆっくり着くのが見えます。',
    'An old shop before the station, imagined as a place to work even while you wait for the train. It opens at seven; from the counter you can watch the single carriage roll in.',
  ),
  access: [
    t('JR滝部駅から徒歩1分です。', '1 minute on foot from JR Takibe Station.'),
    t('海まで車で25分です。', '25 minutes by car to the sea.'),
    t('列車の本数は少ないので、時刻をお確かめのうえお越しください。', 'Trains are few: please check the timetable before you set out.'),
  ],
  opening: t('7:00〜22:00', '7:00 to 22:00'),
  amenities: [['monitor', 4], ['printer'], ['tea'], ['parking', 3], ['bicycle', 2], ['phoneBooth', 2], ['backupLine']],
  rules: [...WORKPLACE_USE_RULES],
  pictures: [
    picture('front', 'stationShop', '単線の線路と、駅前の木造の店', 'A wooden shop before the station and its single track'),
    picture('counter', 'deskWindow', '田んぼの見えるカウンター席', 'Counter seats with a view of the fields', { style: 'fields' }),
    picture('meeting', 'meetingRoom', '待合を直した会議室', 'The meeting room in the old waiting room', { style: 'fields' }),
    picture('booths', 'boothRow', '並んだ電話ブース', 'A row of phone booths'),
    picture('office', 'lounge', '2階の個室オフィス', 'An office on the upper floor', { style: 'fields' }),
  ],
  units: {
    D: { en: 'Counter seats', picture: 'counter' },
    B: { en: 'Phone booths', picture: 'booths' },
    M: { en: 'Meeting room Machiai', picture: 'meeting' },
    O: { en: 'Private offices, upper floor', picture: 'office' },
  },
};
