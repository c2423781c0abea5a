import { standard, urgentHours, workingDays, workingHours, type DemoStandard } from './standard.ts'

function coverStandards(category: string): DemoStandard[] {
  return [
    standard(`${category}-1`, urgentHours(2),
      ['盖子不在原位，井口敞着', 'The cover is gone or out of place and the shaft lies open'],
      ['盖子装回盖严，井口不再敞着', 'A cover sits firmly on the shaft again']),
    standard(`${category}-2`, workingHours(4),
      ['盖子裂了或缺角，人车踩压有风险', 'The cover is cracked or chipped and unsafe to step or drive on'],
      ['换上完好的盖子', 'A sound cover is in place']),
    standard(`${category}-3`, workingDays(2),
      ['车辆驶过时盖子松动作响', 'The cover is loose and rattles under traffic'],
      ['盖子垫稳，过车不响', 'The cover sits still and quiet under traffic']),
    standard(`${category}-4`, workingDays(5),
      ['井圈下沉或高出路面，周边路面已坏', 'The rim has sunk or stands proud and the road around it is damaged'],
      ['井圈与路面齐平，周边路面补好', 'The rim is level with a mended road']),
  ]
}

const covers = ['0101', '0102', '0103', '0105', '0106', '0107']

const otherComponents: readonly DemoStandard[] = [
  standard('component-0104-1', urgentHours(2),
    ['箅子丢失或移开，露出沟口', 'The grate is missing or moved and the gully is open'],
    ['箅子装回放稳', 'A grate sits firmly in place']),
  standard('component-0104-2', workingDays(1),
    ['泥沙杂物堵住箅子，水下不去', 'Silt or litter blocks the grate and water stands'],
    ['清掏干净，排水通畅', 'The gully is cleared and drains']),
  standard('component-0137-1', workingDays(1),
    ['灯杆歪斜或露出电线', 'The post leans or wires are bare'],
    ['灯杆扶正固定，电线包好', 'The post stands straight and no wire is bare']),
  standard('component-0137-2', workingDays(2),
    ['夜里有灯不亮', 'A lamp stays dark at night'],
    ['当晚能正常亮灯', 'The lamp lights at night again']),
  standard('component-0217-1', workingHours(4),
    ['护栏倒下，挡住人或车', 'A barrier has fallen into the way of people or traffic'],
    ['护栏立起接牢，道路畅通', 'The barrier stands, is joined, and the way is free'], { measuredUnit: 'm' }),
  standard('component-0217-2', workingDays(3),
    ['护栏断开、缺段或锈穿', 'The barrier is broken, incomplete or rusted through'],
    ['缺损的一段换好', 'The damaged length is replaced'], { measuredUnit: 'm' }),
  standard('component-0305-1', workingHours(4),
    ['箱子已满，垃圾堆到外面', 'The bin is full and rubbish lies around it'],
    ['箱内清空，四周扫净', 'The bin is emptied and the ground swept']),
  standard('component-0305-2', workingDays(3),
    ['箱体残缺，不能正常使用', 'The bin is damaged beyond use'],
    ['修好或换新', 'It is repaired or replaced']),
  standard('component-0402-1', workingDays(1),
    ['树干倒下或枝条折断，危及行人', 'A fallen trunk or broken branch endangers people'],
    ['断枝倒木运走，现场无危险', 'Fallen wood is removed and the place is safe']),
  standard('component-0402-2', workingDays(15),
    ['树坑空着，没有树', 'A tree pit stands empty'],
    ['补栽成活的同种树', 'A living tree of the same kind is planted']),
  standard('component-0408-1', workingDays(3),
    ['护栏松脱、弯折或少了一截', 'The railing is loose, bent or lacks a piece'],
    ['护栏补齐，站立牢固', 'The railing is whole and firm']),
]

export const componentStandards: readonly DemoStandard[] = [
  ...covers.flatMap((digits) => coverStandards(`component-${digits}`)),
  ...otherComponents,
]
