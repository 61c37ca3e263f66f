import { ReviewEligibility } from './eligibility/review-eligibility.entity.ts';
import { RatingSummary } from './rating/rating-summary.entity.ts';
import { Review } from './review/review.entity.ts';
import { HelpfulVote } from './vote/helpful-vote.entity.ts';

export const entities = [Review, RatingSummary, ReviewEligibility, HelpfulVote];
