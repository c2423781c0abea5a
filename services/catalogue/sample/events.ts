import { sampleClass, standard, subclass, urgentHours, workingDays, workingHours } from './sample.ts'

/** Event class 02. */
export const advertising = sampleClass('event', '02', ['宣传广告', 'Advertising'], [
  subclass('01', '非法小广告', 'Illegal small ads', [standard(workingDays(1), ['墙面、杆子上贴着或喷着小广告', 'Small ads are pasted or sprayed on walls or posts'], ['铲净覆盖，看不出痕迹', 'They are scraped or painted over without a trace'], { beforePhotos: 1 })]),
  subclass('02', '街头散发广告', 'Leaflets handed out', [standard(workingHours(1), ['有人在街头塞传单、往车上插卡片', 'Leaflets are pressed on people or stuck on cars'], ['停止散发，地上的捡净', 'It stops and what lies about is picked up'])]),
  subclass('03', '违规户外广告', 'Unlicensed billboard', [standard(workingDays(5), ['大型广告没有审批就立起来', 'A large advertisement stands without approval'], ['补齐审批或拆除', 'It is approved or taken down'])]),
  subclass('04', '广告文字不规范', 'Faulty wording of an ad', [standard(workingDays(3), ['广告上有错字或不雅内容', 'An advertisement has wrong or indecent words'], ['文字改正或撤下', 'It is corrected or taken down'])]),
  subclass('05', '户外广告位置不当', 'Badly placed billboard', [standard(workingDays(3), ['广告挡住信号灯、路牌或窗户', 'An advertisement hides a signal, a sign or a window'], ['移开，视线无遮挡', 'It is moved and nothing is hidden'])]),
  subclass('06', '违规牌匾标识', 'Unlicensed shop sign', [standard(workingDays(5), ['店招超出核准的大小或数量', 'Shop signs are larger or more than was approved'], ['改到核准的样子', 'They are as approved'])]),
  subclass('07', '违规标语宣传品', 'Unlicensed banner', [standard(workingDays(1), ['路上拉着没有批准的横幅条幅', 'A banner hangs in the street without approval'], ['取下收走', 'It is taken down'])]),
])

/** Event class 03. */
export const construction = sampleClass('event', '03', ['施工管理', 'Construction sites'], [
  subclass('01', '施工扰民', 'Construction noise', [standard(urgentHours(1), ['夜间或午休时段施工，声音吵人', 'Work goes on at night or at noon and disturbs people'], ['停工，到许可时段再做', 'It stops until the permitted hours'])], 100),
  subclass('02', '施工占道', 'Works taking up the road', [standard(workingDays(1), ['工地占着道路，没有手续或超出范围', 'A site takes up road without a permit or beyond it'], ['退回批准的范围，道路让出来', 'It is back within its limits and the road free'])]),
  subclass('03', '无证掘路', 'Digging without a permit', [standard(urgentHours(2), ['挖开路面，现场拿不出许可', 'The road is dug up and no permit can be shown'], ['停工围挡，路面按要求恢复', 'It stops, is fenced, and the road restored'])]),
  subclass('04', '工地扬尘', 'Dust from a site', [standard(urgentHours(2), ['裸土没盖、没有洒水，尘土飞扬', 'Bare soil is not covered or wetted and dust flies'], ['盖网洒水，不再起尘', 'It is covered and wetted, dust no longer flies'])], 100),
  subclass('05', '施工废弃料', 'Construction waste', [standard(workingDays(2), ['工程完了，废料留在路边', 'The works are over and waste is left at the roadside'], ['废料清走', 'It is taken away'], { measuredUnit: 'm³' })]),
  subclass('06', '施工物料乱堆放', 'Site materials lying about', [standard(workingDays(1), ['砂石管材堆到工地外面', 'Sand, stone or pipes lie outside the site'], ['收回工地内码好', 'They are back inside and stacked'])]),
  subclass('07', '施工工地围挡', 'Site fence', [standard(workingDays(1), ['围挡缺口、倒伏或太脏', 'The fence is open, down or very dirty'], ['围挡补齐、立稳、擦净', 'It is whole, firm and clean'])]),
  subclass('08', '工地道路未硬化', 'Unpaved site road', [standard(workingDays(3), ['工地进出的路还是泥土', 'The way in and out of a site is bare soil'], ['铺好硬面', 'It is paved'])]),
  subclass('09', '工地出入口道路破损', 'Damaged road at a site gate', [standard(workingDays(5), ['重车把工地门口的路压坏了', 'Lorries have damaged the road at a site gate'], ['路面补平', 'It is level again'])]),
  subclass('10', '完工后场地不净', 'Site not cleared', [standard(workingDays(2), ['收工撤场后留下残土、坑洞', 'Soil or holes are left after a site has gone'], ['残土运完，坑洞填平', 'The soil is gone and the holes filled'])]),
  subclass('11', '渣土车未密闭', 'Uncovered tipper', [standard(urgentHours(1), ['运土车没盖严就上路', 'A tipper is on the road without a closed cover'], ['盖严后放行，洒落处清净', 'It goes on covered and the spill is cleared'])], 100),
  subclass('12', '车轮夹带泥土', 'Mud on wheels', [standard(urgentHours(1), ['出场车辆不洗轮，泥带到路上', 'Vehicles leave a site unwashed and drop mud'], ['车轮洗净，路面冲净', 'The wheels and the road are washed'])], 100),
])

/** Event class 04; 93 and 98 are cities' own, counted down from 99. */
export const streetOrder = sampleClass('event', '04', ['街面秩序', 'Street order'], [
  subclass('01', '无照经营游商', 'Itinerant vendors without a licence', [standard(urgentHours(2), ['推车挑担的摊贩在街头叫卖', 'Vendors with carts or baskets sell in the street'], ['摊贩离开，地面收拾干净', 'They have left and the ground is clean'])], 50),
  subclass('02', '早夜市管理', 'Morning or night market', [standard(workingHours(4), ['早市夜市超时、超范围，或散场后留下垃圾', 'A market runs over its hours or bounds, or leaves rubbish'], ['按时按界，散场后扫净', 'It keeps its hours and bounds and is swept after'])], 50),
  subclass('04', '占道废品收购', 'Scrap dealing on the road', [standard(workingHours(4), ['收废品的占着路分拣堆放', 'A scrap dealer sorts and heaps things on the road'], ['人和废品离开，路面清净', 'Dealer and scrap are gone and the road clean'])]),
  subclass('05', '店外经营', 'Trading outside the shop', [standard(urgentHours(2), ['商铺把货架桌椅摆出门外做生意', 'A shop trades from racks or tables outside its door'], ['物品收回店内，门前畅通', 'The goods are back inside and the front is free'])]),
  subclass('06', '占道经营', 'Street vending on the road', [standard(urgentHours(2), ['在车道、便道或广场上摆摊售卖', 'A stall stands on a carriageway, footway or square'], ['摊位撤走，道路让出来', 'The stall is gone and the way is free'])]),
  subclass('10', '非机动车乱停放', 'Non-motor vehicle parking', [standard(workingHours(4), ['电动车、自行车停在划线之外，挡住通行', 'E-bikes or bicycles stand outside the marked bays and block the way'], ['车辆摆进划线区，通道让开', 'They stand in the bays and the way is free'])]),
  subclass('93', '共享单车', 'Shared bikes', [standard(workingHours(2), ['共享单车成堆，或停在停车点之外', 'Shared bikes are piled up or left outside their parking points'], ['车辆运走或在停车点内排齐', 'They are taken away or lined up in a point'])]),
  subclass('98', '农贸市场管理', 'Farmers\' market', [standard(workingDays(2), ['市场内外污水垃圾多，摊位摆到线外', 'Dirt in or around the market, stalls beyond their lines'], ['地面清洁，摊位归线', 'The ground is clean and the stalls are within their lines'])], 100),
])

const burst = (code: string, name: string, nameEn: string) => subclass(code, name, nameEn, [
  standard(urgentHours(2), ['管子开裂，水、气或蒸汽外冒', 'A pipe has burst and water, gas or steam escapes'], ['阀门关断、现场围好，管子修复', 'It is shut off and fenced, and the pipe mended']),
])

/** Event class 05. */
export const suddenEvents = sampleClass('event', '05', ['突发事件', 'Sudden events'], [
  burst('01', '供水管道破裂', 'Burst water main'),
  burst('02', '燃气管道破裂', 'Burst gas main'),
  burst('03', '排水管道堵塞破裂', 'Blocked or burst sewer'),
  burst('04', '热力管道破裂', 'Burst heating main'),
  subclass('05', '路面塌陷', 'Road collapse', [standard(urgentHours(2), ['路面突然下陷或出现空洞', 'The road has given way or a hollow has opened'], ['围好警示，险情排除后恢复通行', 'It is fenced and marked, then made safe and opened'])]),
  subclass('06', '道路积水', 'Standing water on the road', [standard(urgentHours(2), ['积水漫过路面，行人车辆难以通过', 'Water covers the road so that people and vehicles can hardly pass'], ['积水排净，可以正常通行', 'The water is drained and the way is open'])], 50),
  subclass('07', '道路积雪积冰', 'Snow or ice on the road', [standard(urgentHours(4), ['路面积雪结冰，行走打滑', 'Snow or ice makes the road slippery'], ['铲除撒布，通行不滑', 'It is cleared and gritted, nobody slips'])], 100),
  subclass('08', '架空线缆脱落', 'Fallen overhead line', [standard(urgentHours(1), ['空中线缆垂下来或掉到地上', 'An overhead line hangs low or lies on the ground'], ['断电围护，线缆收起固定', 'It is dead and fenced, then fixed again'])]),
])

/** Event class 06. */
export const otherEvents = sampleClass('event', '06', ['其他事件', 'Other events'], [
  subclass('02', '临街屠宰', 'Slaughter in the street', [standard(urgentHours(1), ['店家在路边宰杀畜禽', 'Animals are slaughtered beside the road'], ['停止宰杀，血污冲净', 'It stops and the blood is washed off'])]),
  subclass('04', '门前责任区', 'Area in front of the door', [standard(workingDays(1), ['门前垃圾、车辆、绿化无人管', 'Nobody keeps the front of a house: rubbish, vehicles, plants'], ['门前收拾整齐', 'It is tidy'])]),
])
