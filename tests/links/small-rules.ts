/** A small rule set with one of everything that a document can name, and the names that it had before. */
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

export const SMALL_DATA = {
  format: 1,
  id: 'small',
  version: '2.0.0',
  title: 'Small',
  families: { open: { label: 'Open' }, closed: { label: 'Closed' } },
  alternatives: { own: { family: 'open' }, service: { family: 'closed' } },
  criteria: { cost: { weight: 3 }, control: { weight: 1 }, speed: { weight: 9 } },
  questions: {
    place: {
      ask: 'Where?',
      options: {
        anywhere: { label: 'Anywhere', amount: { low: 1, value: 2, high: 3 } },
        office: { label: 'In our office', amount: { low: 1, value: 2, high: 3 } }
      }
    },
    work: {
      ask: 'What work?',
      kind: 'many',
      options: { extract: {}, search: {}, 'none-of-it': { exclusive: true } }
    },
    depth: { ask: 'How deep?', when: { place: 'office' }, options: { shallow: {}, deep: {} } }
  },
  tradeoffs: {
    'office-favours-own': {
      criterion: 'control',
      when: { place: 'office' },
      gives: { open: 2 },
      because: 'It is there.'
    },
    'search-is-cheap': {
      criterion: 'cost',
      when: { work: 'search' },
      gives: { closed: 1 },
      because: 'It is rented.'
    }
  },
  'cost-model': {
    currency: 'EUR',
    volume: 'place',
    inputs: { 'gpu-hour': { label: 'An hour', unit: 'EUR', value: 3, low: 2, high: 4 } },
    ways: {}
  },
  renamed: {
    questions: { location: 'place', site: 'place', tasks: 'work' },
    options: { place: { bureau: 'office' }, work: { find: 'search', 'look-up': 'search' } },
    criteria: { money: 'cost' },
    inputs: { 'card-hour': 'gpu-hour' }
  }
};

const reading = readRuleData(SMALL_DATA);

/** The rule set; its criterion `speed` has no tradeoff, so that its weight counts as 0. */
export function smallRules(): RuleSet {
  if (!reading.ruleSet) throw new Error(JSON.stringify(reading.problems));
  return reading.ruleSet;
}
