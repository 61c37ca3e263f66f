import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createForm, type Form, placeRefusals } from './create-form.ts';

type Names = { name: string; phone: string };

function nameForm(run: (form: Form<Names>) => void): void {
  createRoot((dispose) => {
    run(
      createForm<Names>({ name: '', phone: '' }, (values) => ({
        name: values.name ? undefined : 'missing',
        phone: values.phone.length === 11 ? undefined : 'short',
      })),
    );
    dispose();
  });
}

test('says nothing before a field is left, and stops once it is right', () => {
  nameForm((form) => {
    expect(form.error('name')).toBeUndefined();
    form.leave('name');
    expect(form.error('name')).toBe('missing');
    form.set('name', 'Ann');
    expect(form.error('name')).toBeUndefined();
  });
});

test('a check shows every problem', () => {
  nameForm((form) => {
    expect(form.check(undefined)).toBe(false);
    expect([form.error('name'), form.error('phone')]).toEqual(['missing', 'short']);
  });
});

test('a refusal stays beside its field until that is edited', () => {
  nameForm((form) => {
    form.set('name', 'Ann');
    form.refuse([{ message: 'taken', field: ['input', 'name'] }], undefined);
    expect(form.error('name')).toBe('taken');
    form.set('name', 'Bo');
    expect(form.error('name')).toBeUndefined();
  });
});

test('refusals of no known field are told together', () => {
  expect(
    placeRefusals(
      [
        { message: 'A', field: null },
        { message: 'B', field: ['input'] },
        { message: 'C', field: ['input', 'phone'] },
      ],
      ['phone'],
    ),
  ).toEqual({ byField: { phone: 'C' }, rest: 'A B' });
});
