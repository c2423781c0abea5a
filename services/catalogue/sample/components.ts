import { sampleClass, standard, subclass, urgentHours, workingDays, workingHours } from './sample.ts'

const structure = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(urgentHours(4), ['构件掉落或栏杆断开，有人可能受伤', 'A piece has come down or a railing is open and somebody may be hurt'], ['危险处隔开，险情已排除', 'The spot is closed off and the danger gone']),
  standard(workingDays(5), ['台阶、铺面或栏杆缺损，外表脏污', 'Steps, surface or railings are damaged, or it is dirty'], ['缺损处修好，外表洗净', 'The damage is mended and it is clean']),
])

const sign = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(workingDays(3), ['牌子歪倒、缺失，或字看不清', 'The sign leans, is missing or can not be read'], ['牌子立正，内容清楚正确', 'It stands upright and reads clearly']),
], 10)

/** Component class 02. */
export const roads = sampleClass('component', '02', ['道路交通设施', 'Road and traffic facilities'], [
  subclass('01', '停车场', 'Car park', [standard(workingDays(3), ['地面坑洼、划线磨没或设备坏了', 'The ground is uneven, the lines are worn or equipment is out of order'], ['地面、划线、设备恢复可用', 'Ground, lines and equipment are usable again'])]),
  sign('04', '公交站亭', 'Bus shelter'),
  structure('06', '过街天桥', 'Footbridge'),
  structure('07', '地下通道', 'Underpass'),
  structure('08', '立交桥', 'Flyover'),
  structure('09', '跨河桥', 'River bridge'),
  structure('11', '限高架', 'Height barrier'),
  sign('12', '路名牌', 'Street name sign'),
  subclass('17', '交通护栏', 'Traffic barrier', [
    standard(workingHours(4), ['护栏倒下，挡住人或车', 'A barrier has fallen into the way of people or traffic'], ['护栏立起接牢，道路畅通', 'The barrier stands, is joined, and the way is free'], { measuredUnit: 'm' }),
    standard(workingDays(3), ['护栏断开、缺段或锈穿', 'The barrier is broken, incomplete or rusted through'], ['缺损的一段换好', 'The damaged length is replaced'], { measuredUnit: 'm' }),
  ]),
  structure('19', '渠化岛', 'Traffic island'),
  sign('20', '人行横道桩', 'Crossing post'),
  subclass('21', '便道桩', 'Footway bollard', [standard(workingDays(2), ['桩子断了、松了或露出铁茬', 'A bollard is snapped, loose or leaves a sharp stump'], ['桩子换好立牢，没有尖茬', 'It is replaced, firm, and nothing sharp is left'])], 10),
  structure('24', '道路隔音屏', 'Noise barrier'),
  subclass('25', '非机动车停放点', 'Bicycle parking point', [standard(workingDays(3), ['停放架坏了或划线看不清', 'Racks are damaged or the lines can not be seen'], ['停放架修好，划线清楚', 'The racks are sound and the lines clear'])]),
])

/** Component class 03. */
export const sanitation = sampleClass('component', '03', ['市容环境设施', 'Sanitation facilities'], [
  subclass('01', '公共厕所', 'Public toilet', [
    standard(workingHours(4), ['地面便池脏污、臭味大或粪水外溢', 'Floor or bowls are dirty, it smells, or sewage spills'], ['冲洗干净，没有异味和外溢', 'It is washed, without smell or spill']),
    standard(workingDays(3), ['门窗、洁具或照明坏了', 'Doors, fittings or lights are out of order'], ['修好，恢复开放', 'They are mended and it is open again']),
  ]),
  sign('02', '公厕指示牌', 'Toilet sign'),
  subclass('03', '化粪池', 'Septic tank', [standard(urgentHours(4), ['池子满了，粪水冒到外面', 'The tank is full and overflows'], ['抽空清洗，地面冲净', 'It is emptied and the ground washed'])], 10),
  subclass('04', '垃圾中转站', 'Waste transfer station', [standard(workingHours(4), ['垃圾压着不运，污水臭味外泄', 'Waste is not taken on, leachate or smell gets out'], ['垃圾运清，场地冲洗除臭', 'The waste is gone, the place washed and deodorised'])]),
  subclass('05', '垃圾箱', 'Litter bin', [
    standard(workingHours(4), ['箱子已满，垃圾堆到外面', 'The bin is full and rubbish lies around it'], ['箱内清空，四周扫净', 'The bin is emptied and the ground swept']),
    standard(workingDays(3), ['箱体残缺，不能正常使用', 'The bin is damaged beyond use'], ['修好或换新', 'It is repaired or replaced']),
  ], 10),
  sign('06', '户外广告', 'Outdoor advertisement'),
  sign('07', '牌匾标识', 'Shop sign'),
  sign('08', '宣传栏', 'Notice board'),
])

/** Component class 04. */
export const greening = sampleClass('component', '04', ['园林绿化设施', 'Greening facilities'], [
  subclass('01', '古树名木', 'Heritage tree', [standard(workingDays(1), ['树干树根受伤，或护栏标牌不在', 'Trunk or roots are hurt, or its fence or plate is gone'], ['伤口处理好，护栏标牌补上', 'The wound is treated, fence and plate are back'])], 10),
  subclass('02', '行道树', 'Street tree', [
    standard(workingDays(1), ['树干倒下或枝条折断，危及行人', 'A fallen trunk or broken branch endangers people'], ['断枝倒木运走，现场无危险', 'Fallen wood is removed and the place is safe']),
    standard(workingDays(15), ['树坑空着，没有树', 'A tree pit stands empty'], ['补栽成活的同种树', 'A living tree of the same kind is planted']),
  ], 10),
  sign('03', '护树设施', 'Tree guard'),
  sign('05', '花钵花架', 'Flower stand'),
  structure('06', '雕塑', 'Sculpture'),
  sign('07', '街头座椅', 'Street bench'),
  subclass('08', '绿地护栏', 'Green space railing', [standard(workingDays(3), ['护栏松脱、弯折或少了一截', 'The railing is loose, bent or lacks a piece'], ['护栏补齐，站立牢固', 'The railing is whole and firm'])]),
  structure('09', '绿地附属设施', 'Green space fixture'),
  structure('10', '喷泉', 'Fountain'),
])

/** Component class 05. */
export const otherComponents = sampleClass('component', '05', ['其他部件', 'Other components'], [
  structure('03', '加油加气站', 'Filling station'),
  structure('06', '水域附属设施', 'Waterside fixture'),
  subclass('07', '水域护栏', 'Waterside railing', [standard(workingHours(4), ['水边护栏缺口或松动，有人落水的风险', 'A waterside railing is open or loose and somebody may fall in'], ['缺口封好，护栏站稳', 'The gap is closed and the railing firm'], { measuredUnit: 'm' })]),
])
