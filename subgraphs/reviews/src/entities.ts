import { ReviewEligibility } from './eligibility/review-eligibility.entity.ts';
import { HeldWord } from './held-words/held-word.entity.ts';
import { RatingSummary } from './rating/rating-summary.entity.ts';
import { ReviewReport } from './report/review-report.entity.ts';
import { Review } from './review/review.entity.ts';
import { HelpfulVote } from './vote/helpful-vote.entity.ts';

export const entities = [Review, RatingSummary, ReviewEligibility, HelpfulVote, ReviewReport, HeldWord];
