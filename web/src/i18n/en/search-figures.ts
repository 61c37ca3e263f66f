export const searchFigures = {
  searchFigures: {
    all: 'All searches',
    people: 'People',
    searches: 'Searches',
    before: 'People before',
    nothingFound: 'Found nothing',
    opened: 'Opened a product',
    added: 'Added to cart',
    lists: { TOP: 'Most searched', RISING: 'Rising', ZERO: 'Without results' },
    none: {
      TOP: 'No text was searched for by three people in these days.',
      RISING: 'Nothing is searched for more than before.',
      ZERO: 'Everything that three people searched for was found.',
    },
    share: (percent: number) => `${percent}%`,
    definition:
      'A person counts once a day and text; guests are counted by network. “Found nothing” is about what was typed, before words are corrected or dropped. “Before” is as many days before these. Texts of fewer than three people are only in the sums. Figures are kept for 180 days and lead to nobody after the day.',
  },
};
