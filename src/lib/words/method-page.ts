/** The sentences of the method page: each part of the method in plain words, with its exact term and where it comes from. */

/** A work that a part of the method rests on. */
export interface Work {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
}

export interface MethodSection {
  /** Where links lead to; other pages know it. */
  readonly id: string;
  /** In plain words. */
  readonly title: string;
  /** The exact term. */
  readonly term: string;
  readonly text: readonly string[];
  readonly works: readonly Work[];
}

const KEENEY = {
  authors: 'Keeney and Raiffa',
  year: 1976,
  title: 'Decisions with Multiple Objectives: Preferences and Value Tradeoffs'
};
const EDWARDS = {
  authors: 'Edwards and Barron',
  year: 1994,
  title: 'SMARTS and SMARTER: Improved Simple Methods for Multiattribute Utility Measurement'
};
const LAHDELMA = {
  authors: 'Lahdelma and Salminen',
  year: 2001,
  title: 'SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making'
};
const MARESCHAL = {
  authors: 'Mareschal',
  year: 1988,
  title: 'Weight Stability Intervals in Multicriteria Decision Aid'
};
const TRIANTAPHYLLOU = {
  authors: 'Triantaphyllou and Sánchez',
  year: 1997,
  title: 'A Sensitivity Analysis Approach for Some Deterministic Multi-Criteria Decision-Making Methods'
};

export const METHOD_PAGE = {
  pageTitle: 'Method – Ajar',
  description:
    'How Ajar comes to a recommendation: a small example to play with, the formulas, what it does not know, and what is kept in your browser.',
  title: 'Method',
  lead: 'First strike out what a deal-breaker forbids. Then give points for reasons, weigh them by what matters, and add up. Then ask what could change the answer.',
  note: 'No learning, no hidden step: the same answers on the same rules give the same result, to the last digit, anywhere.',
  formulas: 'The method, part by part',
  formula: 'Formula',
  jump: 'Or straight to:',
  toKept: 'what is kept, and how to delete it',
  literature: 'After',
  exactly: 'In exact terms'
} as const;

export const METHOD_SECTIONS: readonly MethodSection[] = [
  {
    id: 'value',
    title: 'What a way is worth',
    term: 'additive value over fixed scales, with swing weights',
    text: [
      'Each reason gives whole points to some ways, on one thing that matters. The points on one thing are measured on a scale whose two ends the rule file fixes, from worst to best. So no way can gain or lose because another one joins or leaves.',
      'The weights say what the step from worst to best is worth on each thing. Values are of 100 and never cut off at the ends. Points are compared as exact fractions, not as rounded numbers.',
      'Where an answer is open, the value is the one to be expected: each way it may turn out counts by its chance.'
    ],
    works: [KEENEY, EDWARDS]
  },
  {
    id: 'status',
    title: 'What the headline says',
    term: 'hard constraints first, then bands on the lead, then robustness',
    text: [
      'Deal-breakers are not points: what one forbids is out, however good it is. A hybrid is out if all ways of one of its parts are. What the deal-breakers cost is shown as a price.',
      'The lead of the best family over the second decides the word: clear, leaning, or too close to call; the rule file sets the bands. A result that does not hold in enough weightings is called less sure than its lead says. Exactly level stays exactly level: no tie is broken in silence, and hybrid is never the word for a tie.'
    ],
    works: [
      {
        authors: 'Belton and Stewart',
        year: 2002,
        title: 'Multiple Criteria Decision Analysis: An Integrated Approach'
      }
    ]
  },
  {
    id: 'intervals',
    title: 'What open answers can still do',
    term: 'bounds over completions; necessary and possible winners',
    text: [
      'An open answer is not a neutral one. Ajar goes through all the ways in which the open answers may turn out, a million at most, and beyond that uses bounds that are sure to hold. So it can say between which values each way may end.',
      'Settled means: in every one of these cases, at the weights you have now, the same family is ahead.'
    ],
    works: [
      { authors: 'Konczak and Lang', year: 2005, title: 'Voting Procedures with Incomplete Preferences' }
    ]
  },
  {
    id: 'acceptability',
    title: 'In how many weightings it holds',
    term: 'first-rank acceptability (SMAA-2), under three distributions of weights',
    text: [
      'Nobody knows their weights to the digit. So Ajar draws ten thousand other weightings and counts who leads. Near: each thing matters up to three times more or less. Same order: any weights in the same order of importance. Any: any weights at all.',
      'Open answers are drawn too, by their chances. The draws are the same on every machine, and the same in every what-if, so that bars move only when something changed. Where nothing fits, that counts against all.',
      'This is a share of weightings under these rules. It is not the chance of being right.'
    ],
    works: [
      {
        authors: 'Lahdelma, Hokkanen and Salminen',
        year: 1998,
        title: 'SMAA: Stochastic Multiobjective Acceptability Analysis'
      },
      LAHDELMA,
      {
        authors: 'Tervonen and Lahdelma',
        year: 2007,
        title: 'Implementing Stochastic Multicriteria Acceptability Analysis'
      },
      {
        authors: 'Butler, Jia and Dyer',
        year: 1997,
        title: 'Simulation Techniques for the Sensitivity Analysis of Multi-Criteria Decision Models'
      }
    ]
  },
  {
    id: 'pairwise',
    title: 'How often one way beats another',
    term: 'pairwise winning index; exact for any weights',
    text: [
      'For two ways alone the share of all weightings in which one beats the other needs no drawing: it is the part of a simplex on one side of a plane, and a short sum gives it exactly. The positive and the negative differences are worked off one by one.'
    ],
    works: [
      { authors: 'Varsi', year: 1973, title: 'The Multidimensional Content of the Frustum of the Simplex' },
      { authors: 'Ali', year: 1973, title: 'Content of the Frustum of a Simplex' }
    ]
  },
  {
    id: 'central-weights',
    title: 'Who would choose this family',
    term: 'central weight vector',
    text: [
      'The mean of all weightings in which a family leads: what someone cares about who would choose it. A family that never leads has none.'
    ],
    works: [LAHDELMA]
  },
  {
    id: 'entropy',
    title: 'How undecided it is',
    term: 'choice entropy over families, in bits',
    text: [
      '0: one family leads in every weighting. With three families, 1.585 would be: all three equally often.'
    ],
    works: [
      {
        authors: 'Tervonen and Figueira',
        year: 2008,
        title: 'A Survey on Stochastic Multicriteria Acceptability Analysis Methods'
      }
    ]
  },
  {
    id: 'expected-loss',
    title: 'What a wrong choice would cost',
    term: 'expected loss, in points of 100',
    text: [
      'How often another way is better does not say how much better. Over the same draws this is the mean distance from the recommended way to the best one.'
    ],
    works: []
  },
  {
    id: 'stability',
    title: 'How far one weight can move',
    term: 'weight stability interval',
    text: [
      'One weight moves, the others keep their proportions to each other. The interval is where the same family stays ahead; its ends are computed, not tried.',
      'The thing with the largest weight is often not the one on which the result hangs.'
    ],
    works: [
      MARESCHAL,
      {
        authors: 'Wolters and Mareschal',
        year: 1995,
        title: 'Novel Types of Sensitivity Analysis for Additive MCDM Methods'
      },
      TRIANTAPHYLLOU
    ]
  },
  {
    id: 'weight-change',
    title: 'The smallest change of all weights together',
    term: 'least L1 change of normalised weights to a tie',
    text: [
      'The least weight that has to move, from where the recommended way gains most to where it gains least, until a way of another family is level with it. For the family this is a lower bound: “at least”.'
    ],
    works: [TRIANTAPHYLLOU]
  },
  {
    id: 'flips',
    title: 'What would change its mind',
    term: 'minimal counterfactual sets of answers',
    text: [
      'The smallest sets of answers which, changed together, put another family ahead; all of them, up to four changes exactly. Once for any answer, and once for those that a team can choose to change: the law and the kind of data are not.'
    ],
    works: [
      {
        authors: 'Ustun, Spangher and Liu',
        year: 2019,
        title: 'Actionable Recourse in Linear Classification'
      },
      {
        authors: 'Marques-Silva and others',
        year: 2020,
        title: 'Explaining Naive Bayes and Other Linear Classifiers with Polynomial Time and Delay'
      }
    ]
  },
  {
    id: 'information',
    title: 'Which open answer is worth finding out',
    term: 'expected value of partial perfect information',
    text: [
      'What it would be worth, on average, to know one open answer before deciding. 0 for each answer alone does not mean that nothing matters: two together still may. So asking stops on the bounds above, not on this.'
    ],
    works: [KEENEY]
  },
  {
    id: 'sources',
    title: 'What a single source carries',
    term: 'leave-one-source-out, and one source alone',
    text: [
      'Who would be ahead if a source were not believed, and if it were the only one. A rule falls when all the evidence that it cites falls. Rules without a source, the scales and the figures of the cost model stay.'
    ],
    works: []
  },
  {
    id: 'freshness',
    title: 'What has gone stale',
    term: 'review dates, and whether they matter',
    text: [
      'Facts from outside the articles carry the day they were checked and a day by which to look again. Past it, Ajar says so beside the result, and whether the result would differ without the rules on that fact, or with a figure at either end of its range. It never changes the recommendation by itself.'
    ],
    works: []
  },
  {
    id: 'cost',
    title: 'What a month costs',
    term: 'four cost formulas over dated inputs',
    text: [
      'Paying by use grows with the tokens. Rented and owned machines come in whole ones, with people to run them. A mix splits the tokens. Every number in these formulas stands in the rule file with its range and date, and can be replaced by your own.',
      'Low and high put each input at the end that is cheaper or dearer for that way, one way at a time. Money enters the points only as the ratio of the cheapest ways on either side, never as the word “cheap”.'
    ],
    works: []
  }
];

/** What Ajar does not know: said once, in full. */
export const UNKNOWNS = {
  id: 'unknowns',
  title: 'What Ajar does not know',
  items: [
    'Whether the four articles are right. They are opinion, one names a language model as an author, and their figures could not be verified. Nothing rests on such a figure.',
    'Your models. No rule says how good a given model is at your work: only a test on your own cases does.',
    'Your contracts and your law. Ajar knows which questions they raise. It is not legal advice.',
    'Prices after the day on which they were checked. Look at the dates, and put in your own.',
    'Reasons that nobody wrote into the rules. They are open: read them, change them, send the change along.',
    'The chance of being right. A lead in 84 of 100 weightings is a statement about weights, on these rules.',
    'Whether your weights are really yours. Weights are given before the result is shown, and the record says so if they changed after.'
  ]
} as const;

/** What is kept and where, and the way to delete it. */
export const KEPT = {
  id: 'kept',
  title: 'What is kept, and where',
  text: [
    'Your answers, your weights, your notes and the place where you stopped are kept in this browser’s own storage for this site. So are rules of your own that you use here, drafts of rules that you have not kept under a name yet, and the choice of light or dark.',
    'Rule sets and runs that you keep under a name, with all their versions, lie beside them in this browser’s database for this site. So does what could not be read: it is put aside, never thrown away.',
    'Nothing is sent anywhere. The site is a set of plain files: no account, no cookie, no counting of visits, no request to anyone else. Answers leave this browser only in a link or a file that you make yourself, and anyone who has that link can read the answers in it.',
    'A link carries no name, title or notes unless you tick them.',
    'After the first visit the site’s own files stay in this browser too, about four megabytes, so that all of it works without a network. They hold nothing of yours.'
  ],
  forget: 'Delete everything here',
  confirmTitle: 'Delete everything that Ajar keeps in this browser?',
  confirmText:
    'Answers, weights, notes, rules of your own, drafts of rules, every rule set and run kept under a name with all its versions, and what was put aside. This cannot be undone. Links and files that you made stay as they are.',
  confirm: 'Delete it all',
  keep: 'Keep it',
  done: 'Deleted. Nothing of yours is kept in this browser now.',
  failed: 'This browser did not let Ajar delete it. Clear the data of this site in the browser’s settings.'
} as const;
