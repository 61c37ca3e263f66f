import { Migration20261123064507 } from './Migration20261123064507.ts';
import { Migration20261130063039_review_moderation } from './Migration20261130063039_review_moderation.ts';

export const migrations = [Migration20261123064507, Migration20261130063039_review_moderation];
