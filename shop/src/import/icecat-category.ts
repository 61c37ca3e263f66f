import { type CategoryRule, categoryRules } from './icecat-category-rules.ts';
import { categoryPath } from './icecat-category-tree.ts';
import type { CategoryStep } from './record.ts';

/** Icecat rows have no category: it is derived from their texts, then from their attributes. */
export function icecatCategory(title: string, description: string, attributes: ReadonlySet<string>): CategoryStep[] {
  const fits = (text: string) => (rule: CategoryRule) =>
    rule.text?.test(text) || rule.has?.some((attribute) => attributes.has(attribute));
  const rule = categoryRules.find(fits(title.toLowerCase())) ?? categoryRules.find(fits(description.toLowerCase()));
  return categoryPath(rule?.leaf);
}
