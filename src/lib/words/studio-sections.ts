/** The parts of the rules as the form of the studio names them. */

/** What is said of one part: its name, what one of its members is called in a button, and what it is for. */
interface SectionWords {
  readonly name: string;
  readonly add: string;
  readonly lead: string;
}

export const SECTION_WORDS = {
  about: {
    name: 'About',
    add: '',
    lead: 'What the rules are called, and when a recommendation counts as clear.'
  },
  criteria: {
    name: 'What matters',
    add: 'Add something that matters',
    lead: 'How much the step from worst to best counts. A reason gives points on the scale between them.'
  },
  questions: {
    name: 'Questions',
    add: 'Add a question',
    lead: 'What is asked, with the answers that can be given.'
  },
  steps: {
    name: 'Groups',
    add: 'Add a group',
    lead: 'Questions that belong together are asked together, group by group.'
  },
  tradeoffs: {
    name: 'Reasons',
    add: 'Add a reason',
    lead: 'If something is answered, then a way or a family gets points on what matters, because of something.'
  },
  constraints: {
    name: 'Deal-breakers',
    add: 'Add a deal-breaker',
    lead: 'If something is answered, some ways are out, or stay in only provided that something is verified.'
  },
  alternatives: { name: 'Ways', add: 'Add a way', lead: 'What can be recommended.' },
  families: {
    name: 'Families',
    add: 'Add a family',
    lead: 'The headline of a result. Where there are families, each way belongs to one.'
  },
  columns: {
    name: 'Floor plan',
    add: 'Add a column',
    lead: 'The columns of the plan that shows every way. A way says in which of them it stands.'
  },
  evidence: {
    name: 'Evidence',
    add: 'Add evidence',
    lead: 'What sources say; reasons and deal-breakers rest on it.'
  },
  sources: {
    name: 'Sources',
    add: 'Add a source',
    lead: 'Where evidence and prices come from.'
  },
  inputs: {
    name: 'Costs',
    add: 'Add a cost',
    lead: 'Prices and amounts that the cost of each way is worked out from.'
  },
  bills: {
    name: 'Monthly bills',
    add: 'Work out the cost of',
    lead: 'How the monthly cost of a way is worked out. Each figure is one of the costs, or a number. What is left open counts as 0, or as 1 where it says so.'
  },
  derived: {
    name: 'Cost comparisons',
    add: 'Add a comparison',
    lead: 'The cheapest of some ways against the cheapest of others. Reasons and deal-breakers read the outcome as they read an answer, and only so do costs reach a recommendation.'
  },
  actions: {
    name: 'Next steps',
    add: 'Add a next step',
    lead: 'What to do after the recommendation, and what to verify first.'
  },
  scenarios: {
    name: 'Scenarios',
    add: 'Add a scenario',
    lead: 'Answers with what they should lead to. They run after every change.'
  }
} as const satisfies Readonly<Record<string, SectionWords>>;

export type SectionName = keyof typeof SECTION_WORDS;
