/**
 * What leaked Chinese lists show most often and the international ones lack: love and luck in digits, pinyin with
 * numbers, names, keyboard patterns, names of services. Most common first.
 */
export const CHINESE_PASSWORDS: readonly string[] = `
  a123456 123456a 5201314 woaini 123456789a a5201314 woaini1314 woaini520 woaini521 woaini123 520520 1314520 5211314
  1314521 a123456789 qq123456 aa123456 abc123456 wang123456 zhang123 li123456 123456abc 123456qq 123456aa 1234567a
  12345678a 123456789q a12345678 a1234567 aa123456789 aa12345678 qwe123456 asd123456 zxc123456 zz123456 q123456
  w123456 z123456 s123456 l123456 520520520 521521521 1314520520 5201314520 52013140 5201314a 5201314abc 13145200
  7758521 7758521521 77585210 7758258 584520 584521 20082008 20102010 147258369 147852369 1472583690 159357456
  741852963 789456123 963852741 321654987 123654789 123698745 1596321478 31415926 3141592654 11223344 1122334455
  112233445566 55667788 66668888 88886666 66666666 88888888 888888888 8888888888 99999999 77777777 12312312
  123321123 123454321 12344321 12341234 123123123 123123qwe 10203040 100200300 aini1314 aini520 wodemima mima123
  mima123456 mimamima mima1234 woaiwojia wojiushiwo woshishui woaimama woaibaba baobei baobao520 baobei520 laopo520
  laogong520 laopo1314 qinaide xiaoxiao xiaoming xiaobao xiaozhu tiantian kaixin kuaile xingfu yongyuan wangyi
  zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing liuwei wangxiuying zhangli lixiuying liqiang
  wangmin zhangyong wanglei chenjie yangyang lijun liyang zhangjie wangjun zhonghua zhongguo zhongguo123 beijing
  beijing2008 shanghai guangzhou shenzhen guanliyuan denglu zhuce taobao taobao123 alipay jingdong jingdong123
  weixin weixin123 weibo qqqq1111 tencent tencent123 baidu123 alibaba xiazhili dearbook yuanyuan huawei123 xiaomi123
  1qaz2wsx3edc 1qazxsw2 qazwsx123 qweasdzxc qweasd123 1q2w3e4r5t zaq12wsx asdfghjkl123 zxcvbnm123 qwertyuiop123
  我爱你 我爱你一生一世 我爱中国 密码 生日快乐 新年快乐 恭喜发财 一生一世 天天向上 好好学习天天向上 你好世界
`
  .trim()
  .split(/\s+/);

/** Words that people use in passwords of a shop. */
export const SHOP_WORDS: readonly string[] = `
  account admin autumn buyer dragon friday guest hello iloveyou jingdong letmein login love mima monday money qwerty
  password passwort secret seller shop shopping spring summer sunday taobao test user welcome winter woaini
`
  .trim()
  .split(/\s+/);
