import type { Theme } from '../goods/good.ts';
import type { Phrases } from './phrases.ts';

export const themesEn: Record<Theme, Phrases> = {
  device: {
    good: [
      'Set up in ten minutes without the manual',
      'Two weeks in and not one hiccup',
      'Feels sturdier than the photos suggest',
      'My parents learnt it in one go',
      'Does what the page says, no surprises',
    ],
    bad: ['The printed guide is tiny', 'It gets warm after an hour'],
  },
  sound: {
    good: [
      'Clean sound without a trace of hiss',
      'Plug in and go',
      'The finish and the sockets feel solid',
      'I hear details I had missed in old songs',
    ],
    bad: ['The treble is a little sharp', 'A longer cable would help'],
  },
  furniture: {
    good: [
      'One person, one evening, and it was up',
      'No smell at all after a day of airing',
      'The edges are properly rounded',
      'It fits a small room better than I hoped',
    ],
    bad: ['A slightly uneven spot in the finish', 'Heavier than I expected on the stairs'],
  },
  light: {
    good: [
      'A soft glow that suits the evening',
      'Neat finish with no sharp bits',
      'Guests keep asking where it is from',
      'Saved us in a power cut',
    ],
    bad: ['Smaller than it looks on screen', 'The box arrived dented, the thing itself was fine'],
  },
  object: {
    good: [
      'Neatly made, no rough edges',
      'Exactly the size they state',
      'A month of use and still like new',
      'Feels solid in the hand',
      'Bought a second one for my sister',
      'The colour matches the picture',
      'Simple, and it just works',
    ],
    bad: ['Smaller than I pictured', 'A faint smell for two days', 'One small scratch on the side'],
  },
  tool: {
    good: [
      'Used it the same weekend, works well',
      'Solid weight, nothing bends',
      'My father approves, which says enough',
      'A precise fit',
    ],
    bad: ['Slippery without gloves', 'A slight oil smell at first'],
  },
  plant: {
    good: [
      'Arrived fresh after three days on the road',
      'Packed as if it were glass',
      'Brightens my whole desk',
      'The care card is genuinely useful',
    ],
    bad: ['One side was a little bent', 'A bit smaller than I pictured'],
  },
  kitchen: {
    good: [
      'Rinses clean in seconds',
      'Light enough for one hand',
      'Looks new after a month of daily use',
      'Nice enough to leave on the table',
    ],
    bad: ['One tiny speck underneath', 'A size smaller than I thought'],
  },
  clothes: {
    good: [
      'Three washes and the colour has not moved',
      'True to size and flattering',
      'Comfortable from the first day',
      'Hardly a loose thread anywhere',
    ],
    bad: ['Runs a little large', 'A loose thread or two'],
  },
  shoes: {
    good: [
      'Ten thousand steps on the first day, no blisters',
      'Roomy enough for wide feet',
      'Light and well finished',
      'They go with everything',
    ],
    bad: ['Half a size large', 'Smelled of glue for a day'],
  },
  bag: {
    good: [
      'Everything has its place',
      'Zips and clasps run smoothly',
      'The seams look tidy',
      'In daily use and still looks new',
    ],
    bad: ['A faint smell for two days', 'One more inside pocket would be nice'],
  },
  beauty: {
    good: [
      'Feels good and looks natural',
      'No trouble with my sensitive skin',
      'The scent is faint, as it should be',
      'My third one already',
    ],
    bad: ['I expected a bit more effect', 'The cap is loose'],
  },
  sport: {
    good: [
      'Two hours without a blister',
      'Easy for a beginner',
      'Still firm after half a season',
      'My coach likes it too',
    ],
    bad: ['Rubber smell for a couple of days', 'The instructions are thin'],
  },
  fresh: {
    good: [
      'Not a single bad one in the box',
      'Still cold when I opened it',
      'Fresh and even in size',
      'My grandmother says it tastes like it used to',
    ],
    bad: ['One was bruised, refunded at once', 'Sizes vary a little'],
  },
  snack: {
    good: [
      'Sweet enough without being cloying',
      'Gone within an hour at the office',
      'I have to hide it from the children',
      'You taste the good ingredients',
    ],
    bad: ['A little crumbled at the edges', 'Slightly too sweet for me'],
  },
  drink: {
    good: [
      'Better still from the fridge',
      'Tastes of the real thing',
      'Goes well with breakfast',
      'The whole family likes it',
    ],
    bad: ['The outer box was dented', 'I would have liked more of it'],
  },
  book: {
    good: [
      'Read it in two evenings and slowed down at the end',
      'Good paper, comfortable type',
      'I gave one away and kept one',
      'A chapter before bed is just right',
    ],
    bad: ['A corner arrived bent', 'Slow to begin with'],
  },
  stationery: {
    good: [
      'A pleasure to use every day',
      'Lasts longer than I thought',
      'Colours that do not shout',
      'The whole class has one now',
    ],
    bad: ['Could be a little sturdier', 'Smells new for a day'],
  },
  toy: {
    good: [
      'Kept a six-year-old busy all afternoon',
      'No rough edges anywhere',
      'My niece will not put it down',
      'We adults got hooked too',
    ],
    bad: ['The box is bulky', 'The leaflet is rather short'],
  },
  instrument: {
    good: [
      'My teacher checked it and was pleased',
      'Everything to start with is in the box',
      'Warm tone for the money',
      'Arrived ready to play',
    ],
    bad: ['The lesson booklet is thin', 'The case clasps are stiff'],
  },
};

export const generalEn: Phrases = {
  good: [
    'Arrived the next day, well packed',
    'Cheaper than the shop around the corner',
    'Second order, same quality',
    'Exactly as described',
    'Would buy again',
    'Support answered within the hour',
    'Bought as a gift and it went down well',
    'The pictures do not lie',
    'I wish I had ordered sooner',
    'Already told two colleagues about it',
    'Small details are done right',
    'Good value in the sale',
  ],
  mixed: [
    'Fine overall, delivery took a day longer',
    'Nothing special, but it does the job',
    'Fair for the price',
    'Good, though I would have liked another colour',
    'A small flaw, and they made it right',
    'Decent, ask me again in a year',
  ],
  bad: [
    'Not what I had pictured',
    'Four days to arrive is too long',
    'The parcel was torn',
    'Support was slow to answer',
    'Hard to recommend at this price',
    'The photos flatter it',
    'Used it twice, now it sits in a drawer',
    'My old one was better',
    'Sending it back',
  ],
};

export const titlesEn: Record<'good' | 'mixed' | 'bad', readonly string[]> = {
  good: ['Very happy', 'Just right', 'Worth it', 'Lovely', 'Solid choice', 'Better than expected', 'Recommended'],
  mixed: ['Does the job', 'Fine', 'Good, not great', 'Fair enough'],
  bad: ['Disappointed', 'Expected more', 'Not for me'],
};
