export interface DemoStreet {
  code: string
  name: string
  nameEn: string
  /** Pinyin without 街道 or 镇; names the office and its login. */
  slug: string
  /** Where the office stands, WGS84, to within some hundred metres; the drawing starts from here. */
  place: [longitude: number, latitude: number]
}

function street(code: string, name: string, slug: string, longitude: number, latitude: number): DemoStreet {
  const pinyin = slug.charAt(0).toUpperCase() + slug.slice(1)
  const nameEn = `${pinyin} ${name.endsWith('镇') ? 'Town' : 'Subdistrict'}`
  return { code, name, nameEn, slug, place: [longitude, latitude] }
}

/** The 15 streets and the town of Erqi with their official codes (there is no 014). */
export const demoStreets: readonly DemoStreet[] = [
  street('410103001', '淮河路街道', 'huaihelu', 113.625, 34.727),
  street('410103002', '解放路街道', 'jiefanglu', 113.657, 34.755),
  street('410103003', '铭功路街道', 'minggonglu', 113.649, 34.763),
  street('410103004', '一马路街道', 'yimalu', 113.657, 34.744),
  street('410103005', '蜜蜂张街道', 'mifengzhang', 113.643, 34.75),
  street('410103006', '五里堡街道', 'wulibao', 113.65, 34.733),
  street('410103007', '大学路街道', 'daxuelu', 113.643, 34.741),
  street('410103008', '建中街街道', 'jianzhongjie', 113.632, 34.738),
  street('410103009', '福华街街道', 'fuhuajie', 113.663, 34.735),
  street('410103010', '德化街街道', 'dehuajie', 113.667, 34.75),
  street('410103011', '嵩山路街道', 'songshanlu', 113.637, 34.72),
  street('410103012', '京广路街道', 'jingguanglu', 113.657, 34.718),
  street('410103013', '长江路街道', 'changjianglu', 113.632, 34.705),
  street('410103015', '人和路街道', 'renhelu', 113.642, 34.684),
  street('410103016', '侯寨街道', 'houzhai', 113.61, 34.645),
  street('410103100', '马寨镇', 'mazhai', 113.55, 34.665),
]
