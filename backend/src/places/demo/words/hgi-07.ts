import { WORKPLACE_USE_RULES, withUseRules } from '../../domain/use-rules.js';
import { picture, t, type SiteWords } from '../site-words.js';

export const HGI_07: SiteWords = {
  district: 'Sanmi',
  address: t('山口県萩市三見（架空の住所）', 'Sanmi, Hagi, Yamaguchi (invented address)'),
  story: t(
    '子どもたちを送り出した木造平屋の分校が、働く人の学びやになったという想定です。黒板も校庭もそのまま残っています。体育館では、社内の運動会も開けます。',
    'A wooden branch school of one storey that has seen its last pupils off, imagined as a school for people who work. Blackboards and yard are as they were, and the gymnasium has room for your company’s sports day.',
  ),
  access: [
    t('JR三見駅から徒歩12分です。', '12 minutes on foot from JR Sanmi Station.'),
    t('海まで徒歩15分です。', '15 minutes on foot to the sea.'),
  ],
  opening: t('9:00〜20:00', '9:00 to 20:00'),
  amenities: [['projector'], ['blackboard'], ['schoolyard'], ['parking', 30], ['ev', 2], ['phoneBooth', 2]],
  rules: withUseRules(WORKPLACE_USE_RULES, [{ code: 'FOOTWEAR', level: 'INDOOR_SHOES' }]),
  pictures: [
    picture('front', 'branchSchool', '桜の木のある、木造平屋の分校', 'A wooden branch school of one storey among cherry trees', {
      season: 'spring',
    }),
    picture('classroom', 'classroom', '黒板と長机のある教室', 'A classroom with blackboard and long desks'),
    picture('gym', 'hall', '舞台のある体育館', 'The gymnasium with its stage', { style: 'gym' }),
    picture('booths', 'boothRow', '並んだ防音ブース', 'A row of soundproof booths'),
    picture('corridor', 'corridor', '窓から光の差す廊下', 'The corridor with light from its windows'),
  ],
  units: {
    C: { en: 'Classroom offices', picture: 'classroom' },
    G: { en: 'Gymnasium', picture: 'gym', bufferMin: 30 },
    B: { en: 'Soundproof booths', picture: 'booths' },
  },
};
