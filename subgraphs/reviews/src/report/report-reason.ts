import { registerEnumType } from 'type-graphql';

export enum ReviewReportReason {
  FALSE = 'FALSE',
  ADVERTISING = 'ADVERTISING',
  ABUSIVE = 'ABUSIVE',
  PRIVATE_DATA = 'PRIVATE_DATA',
  OFF_TOPIC = 'OFF_TOPIC',
  OTHER = 'OTHER',
}

registerEnumType(ReviewReportReason, {
  name: 'ReviewReportReason',
  description: 'Why somebody reports a review.',
  valuesConfig: {
    FALSE: { description: 'It is not true, or paid for.' },
    ADVERTISING: { description: 'It advertises or leads elsewhere.' },
    ABUSIVE: { description: 'It insults, threatens or is indecent.' },
    PRIVATE_DATA: { description: "It shows somebody's personal data." },
    OFF_TOPIC: { description: 'It is not about the product.' },
    OTHER: { description: 'Something else; the note says what.' },
  },
});
