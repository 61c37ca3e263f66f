import { Refusal } from '@minijd/subgraph';

export const noUpload = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这个文件，请重新上传。', en: 'There is no such file. Upload it again.' }, [
    'input',
    'upload',
  ]);

export const noImport = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这次导入。', en: 'There is no such import.' }, ['id']);

export const noShop = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '导入商品时请选择店铺。', en: 'Choose the shop that the products are of.' }, [
    'input',
    'sellerId',
  ]);

export const badFileName = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '文件名需为1到200个字。', en: 'The name of the file has 1 to 200 characters.' },
    ['input', 'fileName'],
  );

export const badRate = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '汇率应大于0。', en: 'The rate must be above 0.' }, ['input', 'rate']);

export const noCategory = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这个类目。', en: 'There is no such category.' }, ['input', 'categoryId']);

export const noWarehouse = () =>
  new Refusal('NOT_FOUND', { 'zh-CN': '没有这个仓库。', en: 'There is no such warehouse.' }, ['input', 'warehouseId']);

export const tooManyImports = (most: number) =>
  new Refusal('LIMIT_REACHED', {
    'zh-CN': `同时最多进行${most}个导入，请等其中一个完成。`,
    en: `${most} imports at once: wait for one of them to end.`,
  });
