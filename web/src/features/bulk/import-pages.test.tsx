import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, settle, type } from '../../testing/render-in-shop.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportReport, lookWhileRunning } from './import-report.tsx';

/** What `/imports` answers to an upload. */
function answerUploads(answer: object) {
  const opened: string[] = [];
  class Upload extends EventTarget {
    upload = {};
    response = answer;
    onload?: () => void;
    open(_method: string, url: string): void {
      opened.push(url);
    }
    setRequestHeader(): void {}
    send(): void {
      queueMicrotask(() => this.onload?.());
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
  return opened;
}

const CHOICES = {
  ProductChoices: { managedCategories: [], brands: [] },
  StockPlaces: { warehouses: [{ __typename: 'Warehouse', id: 'w', code: 'N', name: 'North', active: true }] },
};
const started = { StartImport: { startImport: { import: { __typename: 'BulkImport', id: 'i' }, userErrors: [] } } };

function renderForm(asAdministrator: boolean, answers: object = started) {
  const at = asAdministrator ? '/admin/import' : '/seller/import';
  const form = () => <ImportForm asAdministrator={asAdministrator} />;
  return renderInShop(form, { answers: { ...CHOICES, ...answers }, role: asAdministrator ? 'ADMIN' : 'SELLER', at });
}
const pick = () => {
  const file = new File(['sku,on_hand'], 'stock.csv');
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
};

test('nothing is sent without a file', async () => {
  const opened = answerUploads({});
  renderForm(false);
  press('Try out');
  expect(screen.getByRole('alert').textContent).toBe('Choose a file first.');
  await settle();
  expect(opened).toEqual([]);
});

test('a file is tried out first, with the options of its kind only', async () => {
  const opened = answerUploads({ upload: 'u' });
  const { sent, address } = renderForm(false);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Put new products on sale/ }));
  fireEvent.click(screen.getByRole('radio', { name: 'Stock' }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  pick();
  press('Try out');
  await expect.poll(address).toBe('/seller/import/i');
  expect(opened).toEqual(['/imports']);
  expect(sent('StartImport')).toEqual([
    {
      input: {
        ...{ upload: 'u', fileName: 'stock.csv', kind: 'STOCK', trial: true, rate: null },
        ...{ warehouseId: null, sellerId: null },
      },
    },
  ]);
});

test.each([
  ['does not exist', { ImportShop: { shop: null } }, 'There is no shop “nobody”.'],
  ['cannot be looked up now', {}, 'Our error. Nothing was changed. Try again.'],
])('nobody waits for an upload to hear of a shop that %s', async (_, answers, said) => {
  const opened = answerUploads({ upload: 'u' });
  renderForm(true, answers);
  pick();
  type(/^Address of the shop/, 'nobody');
  press('Try out');
  expect((await screen.findByRole('alert')).textContent).toBe(said);
  expect(opened).toEqual([]);
});

test('a form that is sent twice uploads its file once', async () => {
  const opened = answerUploads({ upload: 'u' });
  const { address } = renderForm(false);
  pick();
  press('Try out');
  fireEvent.submit(document.querySelector('form')!);
  await expect.poll(address).toBe('/seller/import/i');
  expect(opened).toEqual(['/imports']);
});

test('why a file was not taken is said in words', async () => {
  answerUploads({ code: 'EMPTY' });
  const { sent } = renderForm(false);
  pick();
  press('Try out');
  expect((await screen.findByRole('alert')).textContent).toBe('The file is empty.');
  await settle();
  expect(sent('StartImport')).toEqual([]);
});

test('an administrator names the shop; one that is not there is said', async () => {
  answerUploads({ upload: 'u' });
  const { sent } = renderForm(true, { ...started, ImportShop: { shop: null } });
  pick();
  type(/^Address of the shop/, 'nowhere');
  press('Try out');
  expect((await screen.findByRole('alert')).textContent).toBe('There is no shop “nowhere”.');
  await settle();
  expect(sent('StartImport')).toEqual([]);
});

const IMPORT = {
  ...{ __typename: 'BulkImport', id: 'i', fileName: 'stock.csv', kind: 'STOCK', trial: true, status: 'DONE' },
  ...{ format: null, rowCount: 10, position: 10, created: 2, updated: 3, unchanged: 4, failed: 1, failure: null },
};

function renderReport(given: object, answers: Record<string, unknown> = {}) {
  const onChange = vi.fn();
  const report = () => <ImportReport import={{ ...IMPORT, ...given } as never} onChange={onChange} />;
  return { ...renderInShop(report, { answers, role: 'SELLER', at: '/seller/import/i' }), onChange };
}

test('what was tried out is imported by a button that says how much', async () => {
  const repeatImport = { import: { __typename: 'BulkImport', id: 'j' }, userErrors: [] };
  const { sent, address } = renderReport({}, { RepeatImport: { repeatImport } });
  expect(screen.getByText('1 with problems will be left out.')).toBeTruthy();
  press('Import 5');
  await expect.poll(address).toBe('/seller/import/j');
  expect(sent('RepeatImport')).toEqual([{ id: 'i' }]);
});

test('where nothing would change nothing can be imported', async () => {
  const { sent } = renderReport({ created: 0, updated: 0 });
  press('Import 0');
  await settle();
  expect(sent('RepeatImport')).toEqual([]);
});

test('one that runs shows how far it is and can be stopped', async () => {
  const stopImport = { import: null, userErrors: [{ message: 'It is done already.' }] };
  const { sent, onChange } = renderReport({ status: 'RUNNING', position: 4 }, { StopImport: { stopImport } });
  expect(screen.getByText('4 of 10 rows')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  press('Stop');
  expect((await screen.findByRole('alert')).textContent).toBe('It is done already.');
  expect(sent('StopImport')).toEqual([{ id: 'i' }]);
  expect(onChange).toHaveBeenCalledOnce();
});

test('one that failed says that nothing was taken, and why', () => {
  renderReport({ status: 'FAILED', failure: 'No column is called sku.' });
  expect(screen.getByRole('alert').textContent).toBe('Nothing was imported. No column is called sku.');
});

test('an import is looked at each second only while it runs', () => {
  vi.useFakeTimers();
  const [running, setRunning] = createSignal(true);
  const look = vi.fn();
  const Part = () => {
    lookWhileRunning(running, look);
    return null;
  };
  renderInShop(Part, { role: 'SELLER' });
  vi.advanceTimersByTime(2_500);
  setRunning(false);
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(look).toHaveBeenCalledTimes(2);
});
