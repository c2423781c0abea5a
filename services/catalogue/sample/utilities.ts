import { sampleClass, standard, subclass, urgentHours, workingDays, workingHours } from './sample.ts'

const cover = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(urgentHours(2), ['盖子不在原位，井口敞着', 'The cover is gone or out of place and the shaft lies open'], ['盖子装回盖严，井口不再敞着', 'A cover sits firmly on the shaft again']),
  standard(workingHours(4), ['盖子裂了或缺角，人车踩压有风险', 'The cover is cracked or chipped and unsafe to step or drive on'], ['换上完好的盖子', 'A sound cover is in place']),
  standard(workingDays(2), ['车辆驶过时盖子松动作响', 'The cover is loose and rattles under traffic'], ['盖子垫稳，过车不响', 'The cover sits still and quiet under traffic']),
  standard(workingDays(5), ['井圈下沉或高出路面，周边路面已坏', 'The rim has sunk or stands proud and the road around it is damaged'], ['井圈与路面齐平，周边路面补好', 'The rim is level with a mended road']),
], 10)

const cabinet = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(workingHours(4), ['箱门敞开或漏电，路人碰得到里面', 'The cabinet stands open or is live and people can reach inside'], ['箱门锁好，周围没有触电危险', 'It is locked and nobody can get a shock']),
  standard(workingDays(3), ['箱体歪斜、锈穿或贴满杂物', 'The cabinet leans, is rusted through or covered with bills'], ['箱体扶正修好，外表干净', 'It stands straight, is mended and clean']),
], 10)

const pole = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(urgentHours(2), ['杆子要倒或已经倒下', 'The pole is falling or has fallen'], ['现场围好，杆子立稳或移走', 'The place is fenced and the pole stands firm or is removed']),
  standard(workingDays(3), ['杆身倾斜、开裂，废杆没有拔掉', 'The pole leans or is cracked, or is disused and still there'], ['杆子扶正、换好或拔掉', 'It is straightened, replaced or pulled out']),
], 10)

const fixture = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(workingDays(3), ['外壳破损、部件缺失或不能使用', 'The housing is damaged, a part is missing or it does not work'], ['修好能用，或撤走不留残件', 'It works again, or is removed without remains']),
], 10)

/** Component class 01 of GB/T 30428.2, its common sub-classes. */
export const utilities = sampleClass('component', '01', ['公用设施', 'Public utilities'], [
  cover('01', '上水井盖', 'Water supply manhole cover'),
  cover('02', '污水井盖', 'Sewer manhole cover'),
  cover('03', '雨水井盖', 'Storm drain manhole cover'),
  subclass('04', '雨水箅子', 'Storm drain grate', [
    standard(urgentHours(2), ['箅子丢失或移开，露出沟口', 'The grate is missing or moved and the gully is open'], ['箅子装回放稳', 'A grate sits firmly in place']),
    standard(workingDays(1), ['泥沙杂物堵住箅子，水下不去', 'Silt or litter blocks the grate and water stands'], ['清掏干净，排水通畅', 'The gully is cleared and drains']),
  ], 10),
  cover('05', '电力井盖', 'Power manhole cover'),
  cover('06', '路灯井盖', 'Street light manhole cover'),
  cover('07', '通讯井盖', 'Telecom manhole cover'),
  cover('10', '热力井盖', 'Heating manhole cover'),
  cover('11', '燃气井盖', 'Gas manhole cover'),
  cover('14', '园林井盖', 'Irrigation manhole cover'),
  cover('18', '化粪池井盖', 'Septic tank manhole cover'),
  cover('23', '不明井盖', 'Manhole cover of unknown owner'),
  fixture('25', '供水器', 'Water dispenser'),
  subclass('26', '沟槽盖板', 'Trench slab', [
    standard(urgentHours(2), ['盖板断了或不见了，沟槽露着', 'A slab is broken or gone and the trench is open'], ['盖板补齐放平', 'Every slab is in place and level']),
  ], 10),
  cabinet('27', '通讯交接箱', 'Telecom cabinet'),
  cabinet('28', '电力设施', 'Power installation'),
  pole('30', '电力立杆', 'Power pole'),
  pole('31', '通信立杆', 'Telecom pole'),
  subclass('37', '路灯', 'Street light', [
    standard(workingDays(1), ['灯杆歪斜或露出电线', 'The post leans or wires are bare'], ['灯杆扶正固定，电线包好', 'The post stands straight and no wire is bare']),
    standard(workingDays(2), ['夜里有灯不亮', 'A lamp stays dark at night'], ['当晚能正常亮灯', 'The lamp lights at night again']),
  ], 10),
  fixture('38', '地灯', 'Ground light'),
  fixture('39', '景观灯', 'Decorative light'),
  fixture('40', '报刊亭', 'News kiosk'),
  fixture('45', '自动售货机', 'Vending machine'),
  fixture('46', '健身设施', 'Fitness equipment'),
  fixture('50', '监控电子眼', 'Surveillance camera'),
  fixture('51', '治安岗亭', 'Guard booth'),
  fixture('54', '充电桩', 'Charging point'),
])
