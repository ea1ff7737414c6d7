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

/** " For example with place: device and quality: best." Empty where no answers are named. */
function example(parameters: Parameters): string {
  const answers = listOf(parameters, 'answers');
  return answers.length === 0 ? '' : ` For example: ${answers.join('; ')}.`;
}

/** What was not gone through completely says so; empty where it was. */
function howFound(parameters: Parameters): string {
  const found = textOf(parameters, 'found');
  const count = Number(textOf(parameters, 'count')).toLocaleString('en');
  if (found === 'sampled') return ` Found in ${count} random answers, not in all.`;
  return found === 'bounded' ? ' Found by bounds, not by going through all answers.' : '';
}

function scaleExceeded(p: Parameters): string {
  const points = textOf(p, 'points');
  const where =
    points === ''
      ? ''
      : ` ${quoted(textOf(p, 'way'))} gets ${points} points on a scale from ${textOf(p, 'worst')} to ${textOf(p, 'best')}.`;
  return `Points of the criterion ${id(p)} go beyond its scale.${where} Widen the scale, or lower the points.${example(p)}${howFound(p)}`;
}

function allRuledOut(p: Parameters): string {
  if (textOf(p, 'issue') === 'always') return 'Whatever is answered, every way is ruled out.';
  const constraints = listOf(p, 'constraints').map(quoted);
  const by =
    constraints.length === 0 ? '' : ` by ${listed(constraints)}${constraints.length > 1 ? ' together' : ''}`;
  return `Some answers rule out every way${by}. Nobody who gives them gets a recommendation.${example(p)}`;
}

function doubleCount(p: Parameters): string {
  const other = quoted(textOf(p, 'other'));
  if (textOf(p, 'of') === 'evidence')
    return `${id(p)} counts twice on one criterion: ${quoted(textOf(p, 'rule'))} and ${other} cite it, and can hold together.`;
  return `${id(p)} seems to count what ${other === '' ? 'another tradeoff' : other} counts already: it holds for the same answers and gives alike.`;
}

function flatStatus(p: Parameters): string {
  const status = textOf(p, 'status');
  const which = status === 'clear' ? 'come out clear' : 'come out too close to call';
  return `${status === '' ? 'Hardly any answers come out clear, or hardly any too close to call' : `Hardly any answers ${which}`}. The bands do not fit the scales.${howFound(p)}`;
}

export const SPACE_PROBLEMS = {
  'scenario-failed': scenarioFailed,
  'scale-exceeded': scaleExceeded,
  'unreachable-question': (p) =>
    `The question ${id(p)} is never asked, whatever is answered. Change its “when”, or remove it.`,
  'dead-option': (p) =>
    `Nothing depends on the option ${id(p)}: it changes no points and no deal-breaker. If it is the ordinary case, accept it with a reason.`,
  'never-fires': (p) =>
    `The ${kind(p, 'of', 'rule')} ${id(p)} never holds, whatever is answered. Change its “when”, or remove it.`,
  'never-wins': (p) => `No answers make ${id(p)} the best way.${howFound(p)}`,
  'all-ruled-out': allRuledOut,
  'scale-unused': (p) =>
    `Points of the criterion ${id(p)} use little of its scale. Narrow the scale, or its weight says less than it seems to.${howFound(p)}`,
  'double-count': doubleCount,
  'undeclared-veto': (p) =>
    `${id(p)} by itself outweighs everything else together${textOf(p, 'way') === '' ? '' : ` for ${quoted(textOf(p, 'way'))}`}. Make it a constraint, or lower its points.`,
  'non-monotone': (p) =>
    `Points go up and down along the order of ${id(p)}${textOf(p, 'way') === '' ? '' : `: on ${quoted(textOf(p, 'criterion'))} those of ${quoted(textOf(p, 'way'))} turn at ${quoted(textOf(p, 'option'))}`}. If that is meant, accept it with a reason.`,
  'flat-status': flatStatus
} satisfies Record<string, Sentence>;
