import type { Catalogue } from '../catalogue.ts';

export const spendDiscountWork: Pick<Catalogue, 'spendDiscountWork'> = {
  spendDiscountWork: {
    create: '新建满减',
    created: '满减活动已创建。',
    none: '还没有满减活动。活动开始后，商品卡片和商品页会自动展示。',
    aboutAll: '买满一定金额即减，人人可享。店铺的满减由店铺设置并承担。',
    aboutOwn: '本店商品买满一定金额即减，人人可享，优惠由本店承担。',
    aboutTerms: '此满减由 MiniJD 承担。',
    from: '满（元）',
    off: '减（元）',
    addTier: '添加一档',
    removeTier: (number) => `删除第${number}档`,
    repeats: '最高档每满一次减一次',
    needTiers: '请填写每一档的金额，例如满300减40。',
    needLess: '每一档减的金额需小于门槛。',
    needGrowing: '门槛与优惠需逐档增加。',
    changeHint: '修改对之后的购物车和订单生效，已下的订单不变。',
    ended: '满减活动已结束。',
    endText: '结束后购物车不再享受此优惠，已下的订单不变。',
    fields: {
      nameZh: '中文名称',
      nameEn: '英文名称',
      startsAt: '开始日期',
      endsAt: '最后一天',
      tiers: '档位',
      repeats: '每满一次减一次',
      scope: '适用范围',
      scopeIds: '商品或类目',
    },
  },
};
