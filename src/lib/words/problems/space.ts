/** What is wrong with a rule file over all the answers it can get. */
import { listed } from '../numbers.ts';
import { kind, listOf, quoted, type Parameters, type Sentence, textOf } from './parameters.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  family: 'the family',
  alternative: 'the way',
  status: 'the status',
  'ruled-out': 'ruled out',
  provisos: 'the provisos'
};

function scenarioFailed(parameters: Parameters): string {
  const member = textOf(parameters, 'member');
  const found = listOf(parameters, 'found');
  const got = found.length === 0 ? 'nothing' : listed(found);
  return `The scenario ${quoted(textOf(parameters, 'id'))} expects ${EXPECTED[member] ?? member} to be ${textOf(parameters, 'expected')}, and gets ${got}. Change the rules, or what it expects.`;
}

function id(parameters: Parameters): string {
  return quoted(textOf(parameters, 'id'));
}

export const SPACE_PROBLEMS = {
  'scenario-failed': scenarioFailed,
  'scale-exceeded': (p) =>
    `Points of the criterion ${id(p)} go beyond its scale. Widen the scale, or lower the points.`,
  'unreachable-question': (p) =>
    `The question ${id(p)} is never asked, whatever is answered. Change its “when”, or remove it.`,
  'dead-option': (p) => `Nothing depends on the option ${id(p)}: it changes no points and no deal-breaker.`,
  'never-fires': (p) =>
    `The ${kind(p, 'of', 'rule')} ${id(p)} never holds, whatever is answered. Change its “when”, or remove it.`,
  'never-wins': (p) => `No answers make ${id(p)} the best way.`,
  'all-ruled-out': () => 'Some answers rule out every way. Nobody who gives them gets a recommendation.',
  'scale-unused': (p) =>
    `Points of the criterion ${id(p)} use little of its scale. Narrow the scale, or its weight says less than it seems to.`,
  'double-count': (p) => `${id(p)} seems to count what another tradeoff counts already.`,
  'undeclared-veto': (p) =>
    `${id(p)} by itself decides against a way. Make it a constraint, or lower its points.`,
  'non-monotone': (p) =>
    `Points go up and down along the order of ${id(p)}. If that is meant, accept it with a reason.`,
  'flat-status': () =>
    'Hardly any answers come out clear, or hardly any too close to call. The bands do not fit the scales.'
} satisfies Record<string, Sentence>;
