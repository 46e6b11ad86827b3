/** Amenities by code. Must stay true: a code is what people filter by, so it never changes its meaning. */
import type { Text } from '../../kernel/index.js';
import type { Amenity } from '../facts.js';
import { t, type AmenityWord } from './site-words.js';

const NAMES: Readonly<Record<string, Text>> = {
  monitor: t('モニター', 'External monitors'),
  standingDesk: t('昇降デスク', 'Standing desks'),
  workDesk: t('仕事机', 'Work desks'),
  phoneBooth: t('防音・電話ブース', 'Phone booths'),
  printer: t('複合機', 'Printer and scanner'),
  projector: t('プロジェクター', 'Projector'),
  blackboard: t('黒板', 'Blackboard'),
  studioLights: t('三脚・照明', 'Tripods and lights'),
  artSupplies: t('画材', 'Art supplies'),
  kitchen: t('キッチン', 'Kitchen'),
  washer: t('洗濯乾燥機', 'Washer-dryer'),
  bath: t('浴槽のあるお風呂', 'Bath'),
  shower: t('シャワー', 'Showers'),
  engawa: t('縁側', 'Veranda'),
  garden: t('庭', 'Garden'),
  schoolyard: t('校庭', 'Schoolyard'),
  irori: t('囲炉裏', 'Hearth (irori)'),
  barbecue: t('バーベキュー', 'Barbecue'),
  parking: t('駐車場', 'Parking'),
  accessibleParking: t('身障者用駐車場', 'Accessible parking'),
  ev: t('EV充電', 'EV charging'),
  bicycle: t('自転車', 'Bicycles'),
  fishing: t('釣具の貸し出し', 'Fishing gear to borrow'),
  wheelchair: t('車いす対応', 'Wheelchair access'),
  elevator: t('エレベーター', 'Lift'),
  nursingRoom: t('授乳室', 'Nursing room'),
  slippers: t('スリッパ', 'Slippers'),
  cafe: t('カフェ', 'Café next door'),
  tea: t('給茶機', 'Tea machine'),
  parcels: t('宅配便の受け取り', 'Parcel reception'),
  pet: t('ペット可', 'Pets welcome'),
  family: t('子ども連れ歓迎', 'Families welcome'),
  backupLine: t('予備回線（LTE）', 'Backup line (LTE)'),
};

export const AMENITY_CODES = Object.keys(NAMES);

/** Throws RangeError for a code without a name. */
export function amenityOf([code, count]: AmenityWord): Amenity {
  const name = NAMES[code];
  if (name === undefined) throw new RangeError(`no name for the amenity ${code}`);
  return count === undefined ? { code, name } : { code, name, count };
}
