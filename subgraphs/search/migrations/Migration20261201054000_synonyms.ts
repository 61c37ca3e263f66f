import { Migration } from '@mikro-orm/migrations';

/** What a shop begins with; administrators change it. */
const OURS = `
西红柿|番茄
移动电话|手机|手提电话
单车|自行车|脚踏车
土豆|马铃薯|洋芋
电脑|计算机
笔记本电脑|手提电脑|笔记本
电视|电视机
冰箱|电冰箱
空调|冷气
耳机|耳麦|耳塞
优盘|u盘|闪存盘
充电宝|移动电源
路由器|无线路由
照相机|相机
摄像机|摄影机
鼠标|滑鼠
打印机|列印机
饭盒|便当盒|餐盒
保温杯|保温瓶|暖杯
水杯|杯子
浴巾|洗澡巾
被子|被褥|棉被
枕头|枕芯
床单|被单
灯具|灯饰
台灯|书桌灯
手电筒|电筒
行李箱|拉杆箱|旅行箱
双肩包|背包|书包
钱包|钱夹|皮夹
单肩包|挎包|斜挎包
运动鞋|跑鞋|球鞋
袜子|短袜|棉袜
内裤|底裤
内衣|文胸|胸罩
t恤|短袖|汗衫
衬衫|衬衣
毛衣|针织衫|线衫
外套|夹克
羽绒服|羽绒衣
裤子|长裤
围巾|围脖|披肩
口红|唇膏
洗发水|洗发露|洗发液
沐浴露|沐浴液|沐浴乳
洗面奶|洁面乳|洁面膏
面膜|面贴膜
牙膏|牙粉
卫生纸|厕纸|卷纸
纸巾|抽纸|面巾纸
垃圾袋|垃圾桶袋
菜刀|厨刀
炒锅|炒菜锅
汤锅|炖锅
饼干|曲奇
零食|小吃
坚果|干果
花生|落花生
猕猴桃|奇异果
菠萝|凤梨
山竹|莽吉柿
红薯|地瓜|番薯
玉米|苞米
茶叶|茗茶
咖啡|coffee
酸奶|优酪乳
牛奶|鲜奶
娃娃|玩偶|公仔
积木|拼装积木
婴儿|宝宝
纸尿裤|尿不湿|尿布
宠物粮|狗粮
地毯|地垫
窗帘|帘子
晾衣架|衣架
收纳箱|整理箱|收纳盒
雨伞|折叠伞
香薰|香氛
蜡烛|香烛
瑜伽垫|健身垫
手表|腕表
眼镜|镜框
墨镜|太阳镜|太阳眼镜
戒指|指环
项链|颈链
化妆品|彩妆
剃须刀|刮胡刀
吹风机|电吹风
电饭煲|电饭锅
微波炉|微波烤箱
吸尘器|除尘器
榨汁机|果汁机
电水壶|烧水壶|热水壶
体重秤|体重计
laptop|notebook|notebook computer
tv|television
pc|computer
headset|headphone|earphone|earbud
cell phone|mobile phone|smartphone|cellphone
usb stick|flash drive|usb flash drive|thumb drive|pen drive
power bank|portable charger|external battery
camcorder|video camera
hard drive|hard disk|hdd
fridge|refrigerator
stove|cooker
couch|sofa|settee
flashlight|torch
wifi|wlan|wireless lan
projector|beamer
ps4|playstation 4
ps5|playstation 5
sneaker|trainer|running shoe
pants|trousers
sweater|jumper|pullover
t-shirt|tee
backpack|rucksack
purse|handbag
suitcase|luggage
bedspread|coverlet
comforter|duvet|quilt
rug|carpet
curtain|drape
vacuum cleaner|hoover
hair dryer|blow dryer
diaper|nappy
stroller|pram|pushchair
cookie|biscuit
eggplant|aubergine
zucchini|courgette
candy|sweets
soda|soft drink
bike|bicycle
sunglasses|shades
lipstick|lip color
shampoo|hair wash
trash can|garbage can|dustbin|bin
`;

export class Migration20261201054000_synonyms extends Migration {
  override name = 'Migration20261201054000_synonyms';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."synonym" ("id" uuid not null, "words" text[] not null, "locale" varchar(10) null, "category" varchar(255) null, "version" int not null default 1, "changed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "synonym_changed_at_index" on "search"."synonym" ("changed_at");`);
    // Some ten thousand words: read in a blink.
    this.addSql(
      `-- squawk-ignore require-concurrent-index-creation
      create index "term_sound_nearest" on "search"."term" using gist ("sound" public.gist_trgm_ops) where "sound" is not null;`,
    );

    this.addSql(`insert into "search"."synonym" ("id", "words", "changed_at")
      select gen_random_uuid(), string_to_array(line, '|'), now() from unnest(string_to_array('${OURS.trim()}', E'\n')) as line;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index if exists "search"."term_sound_nearest";`);
    this.addSql(`drop table if exists "search"."synonym" cascade;`);
  }
}
