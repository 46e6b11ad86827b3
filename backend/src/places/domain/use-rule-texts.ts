/**
 * The sentences of the rules of use. Must stay true: each rule has a sentence, in both languages, for every level a
 * unit may set it to; `{value}` stands for the rule's number. Source: rules.md section 3.4.
 */
import type { Text } from '../../kernel/index.js';

const t = (ja: string, en: string): Text => ({ ja, en });

/** Rule → the name of its icon and a sentence for each level it knows. */
export const USE_RULE_TEXTS = {
  OPEN_FIRE: {
    icon: 'flame',
    DENY: t(
      '火気は使えません。ろうそく、線香、カセットコンロ、室内での電子たばこの充電も含みます。',
      'No open fire: this includes candles, incense, gas stoves and charging e-cigarettes indoors.',
    ),
    ALLOW_WITH_PERMIT: t('火気は、許可を受けた場所だけで使えます。', 'Open fire only where it has been permitted.'),
    ALLOW: t('決められた場所で火を使えます。', 'Fire may be used in the places set aside for it.'),
  },
  SMOKING: {
    icon: 'smoke',
    DENY: t('敷地内はすべて禁煙です。', 'No smoking anywhere on the site.'),
    ALLOW_WITH_PERMIT: t('たばこは、案内された屋外の場所だけで吸えます。', 'Smoking only outdoors, where you are shown.'),
  },
  NAILS_TACKS: { icon: 'nail', DENY: t('くぎや画びょうは使えません。', 'No nails or tacks.') },
  ADHESIVE_TAPE: {
    icon: 'tape',
    DENY: t('柱、壁、畳にテープを貼れません。', 'No adhesive tape on pillars, walls or tatami.'),
    ALLOW_WITH_PERMIT: t(
      '柱、壁、畳にテープは貼れません。床の養生テープは許可を受ければ使えます。',
      'No tape on pillars, walls or tatami; protective tape on floors with a permit.',
    ),
  },
  FOOTWEAR: {
    icon: 'shoe',
    SLIPPERS: t('スリッパに履き替えてください。', 'Please change into slippers.'),
    SOCKS: t('靴を脱いでお上がりください。', 'Please take your shoes off.'),
    INDOOR_SHOES: t('上履きをご用意ください。かかとの細い靴は使えません。', 'Please bring indoor shoes; no heels.'),
    OUTDOOR_OK: t('土足のまま入れます。かかとの細い靴はご遠慮ください。', 'Outdoor shoes are fine; no heels, please.'),
  },
  FOOD: {
    icon: 'cup',
    NONE: t('飲食はできません。', 'No food or drink.'),
    LIDDED_DRINK: t('ふた付きの飲み物だけ持ち込めます。', 'Only drinks with a lid.'),
    DESIGNATED_ROOM: t('飲食は決められた部屋でお願いします。', 'Food and drink in the designated room only.'),
    ALLOW: t('飲食できます。', 'Food and drink are welcome.'),
  },
  ALCOHOL: {
    icon: 'glass',
    DENY: t('お酒は飲めません。', 'No alcohol.'),
    ALLOW_WITH_PERMIT: t('お酒は許可を受ければ飲めます。', 'Alcohol with a permit.'),
    ALLOW: t('お酒を飲めます。', 'Alcohol is allowed.'),
  },
  LOAD: {
    icon: 'weight',
    LIMIT: t('床に載せられる重さは1㎡あたり{value}kgまでです。', 'The floor carries up to {value} kg per square metre.'),
  },
  HEAVY_EQUIPMENT: {
    icon: 'crate',
    DENY: t('重い機材は持ち込めません。', 'No heavy equipment.'),
    ALLOW_WITH_PERMIT: t('重い機材は許可を受けてから持ち込んでください。', 'Heavy equipment only with a permit.'),
  },
  ROLLING_CASE: {
    icon: 'suitcase',
    DENY: t('キャリーケースは転がさず、持ち上げて運んでください。', 'Please carry wheeled cases; do not roll them.'),
  },
  WET_UMBRELLA: { icon: 'umbrella', DENY: t('ぬれた傘は入口の傘立てに置いてください。', 'Please leave wet umbrellas at the entrance.') },
  PHOTO: {
    icon: 'camera',
    DENY: t('展示品は撮影できません。', 'No photographs of exhibits.'),
    ALLOW_WITH_PERMIT: t(
      '個人の記念撮影はできます。業務での撮影には許可が要ります。展示品は撮影できません。',
      'Personal photographs are fine; commercial ones need a permit; exhibits may not be photographed.',
    ),
    ALLOW: t('自由に撮影できます。', 'Photographs are welcome.'),
  },
  TRIPOD_FLASH: {
    icon: 'tripod',
    DENY: t('三脚とフラッシュは使えません。', 'No tripods or flash.'),
    ALLOW_WITH_PERMIT: t('三脚とフラッシュは許可を受ければ使えます。', 'Tripods and flash with a permit.'),
    ALLOW: t('三脚とフラッシュを使えます。', 'Tripods and flash are allowed.'),
  },
  DRONE: { icon: 'drone', DENY: t('ドローンは飛ばせません。航空法の規制もあります。', 'No drones; aviation law applies as well.') },
  PETS: {
    icon: 'paw',
    DENY: t('ペットは入れません。補助犬は入れます。', 'No pets; assistance dogs are always welcome.'),
    ALLOW_WITH_PERMIT: t(
      'ペットは事前にご相談ください。補助犬はいつでも入れます。',
      'Please ask before bringing pets; assistance dogs are always welcome.',
    ),
    ALLOW: t('ペットと過ごせます。補助犬も入れます。', 'Pets are welcome, and so are assistance dogs.'),
  },
  MUSIC_LOUDNESS: {
    icon: 'speaker',
    DENY: t('大きな音は出せません。夜9時からは特にお静かにお願いします。', 'No loud sound; please be quiet after 21:00.'),
    ALLOW_WITH_PERMIT: t('音楽や拡声は許可を受ければできます。', 'Music and amplification with a permit.'),
  },
  FLOWERS_PLANTS: {
    icon: 'flower',
    DENY: t('虫を防ぐため、生花や鉢植えは持ち込めません。', 'No fresh flowers or plants, to keep insects out.'),
    ALLOW_WITH_PERMIT: t('生花や鉢植えは許可を受けてから持ち込んでください。', 'Flowers and plants only with a permit.'),
  },
  AIRCON_SETTING: { icon: 'thermometer', LIMIT: t('冷房は{value}℃を目安にお使いください。', 'Please cool to about {value} °C.') },
  POWER_LIMIT_A: { icon: 'plug', LIMIT: t('電気は1室{value}Aまで使えます。', 'Up to {value} A of power per room.') },
  EXTENSION_CORD: {
    icon: 'cord',
    DENY: t('延長コードは使えません。', 'No extension cords.'),
    ALLOW_WITH_PERMIT: t('延長コードは受付で借りたものをお使いください。', 'Please use only extension cords lent at the desk.'),
  },
  FURNITURE_MOVE: {
    icon: 'chair',
    DENY: t('家具は動かせません。', 'Please do not move the furniture.'),
    ALLOW_WITH_PERMIT: t('家具を動かすときは職員に声をかけてください。', 'Please ask the staff before moving furniture.'),
    ALLOW: t('家具を動かせます。終わったら元の位置に戻してください。', 'Furniture may be moved; please put it back.'),
  },
  SIGNAGE: {
    icon: 'sign',
    DENY: t('掲示物は出せません。', 'No signs or posters.'),
    ALLOW_WITH_PERMIT: t('掲示物は許可を受けた場所に出せます。', 'Signs only where permitted.'),
  },
  SALES: {
    icon: 'bag',
    DENY: t('物品は販売できません。', 'No sale of goods.'),
    ALLOW_WITH_PERMIT: t('物品の販売には許可が要ります。', 'The sale of goods needs a permit.'),
  },
  FUNDRAISING: {
    icon: 'coins',
    DENY: t('募金や寄付集めはできません。', 'No fundraising.'),
    ALLOW_WITH_PERMIT: t('募金や寄付集めには許可が要ります。', 'Fundraising needs a permit.'),
  },
  RESTORE: {
    icon: 'broom',
    REQUIRED: t('終了時刻までに片付け、元の状態に戻してください。', 'Please tidy up and restore the room by the end of your time.'),
  },
  ATTENDANT: { icon: 'person', REQUIRED: t('17時以降は職員が立ち会います。', 'A member of staff is present after 17:00.') },
  CAP_PER_FLOOR: { icon: 'people', LIMIT: t('同じ階に入れるのは{value}人までです。', 'No more than {value} people on one floor.') },
  EVACUATION_BRIEF: { icon: 'exit', REQUIRED: t('はじめに避難経路をご確認ください。', 'Please look at the escape route first.') },
} satisfies Record<string, { icon: string } & Record<string, Text | string>>;
