/** The figures of the cost model as they stand in this run: the file's for these answers, or the team's own. */
import { figuresOf, type Chosen } from '#lib/decision/cost-inputs.ts';
import type { CostInput, CostModel } from '#lib/rules/rule-set.ts';
import { exactly } from '#lib/words/money.ts';
import { httpsOnly } from './evidence.ts';
import { lookup } from './lookup.ts';
import type { Outcome } from './views.ts';
import type { CostInputView } from './working-views.ts';

/** The option ids answered; none where a question is open or skipped. */
export function chosenIn({ answers, decision }: Outcome): Chosen {
  const answered = new Set(decision.questions.answered);
  return (question) => (answered.has(question) ? [answers[question] ?? []].flat() : []);
}

/** Every input in the file's order. @param today YYYY-MM-DD */
export function costInputs(outcome: Outcome, model: CostModel, today: string): readonly CostInputView[] {
  const own = outcome.cost ?? {};
  const published = figuresOf(model.inputs, {}, chosenIn(outcome));
  return model.inputs.map((input) => {
    const { low, value, high } = published.get(input.id) ?? input;
    const mine = Object.hasOwn(own, input.id) ? own[input.id] : undefined;
    const { id, label, unit, checked, reviewBy } = input;
    return {
      id,
      label,
      unit,
      note: input.note ?? '',
      value: mine ?? value,
      usual: value,
      low,
      high,
      own: mine !== undefined,
      checked: checked ?? null,
      stale: reviewBy !== undefined && reviewBy < today,
      source: sourceOf(outcome, input),
      range: low === high ? exactly(value) : `${exactly(low)} to ${exactly(high)}`
    };
  });
}

function sourceOf({ ruleSet }: Outcome, { source }: CostInput): CostInputView['source'] {
  const found = source === undefined ? undefined : lookup(ruleSet).sources.get(source);
  return found ? { short: found.short, url: httpsOnly(found.url), kind: found.kind } : null;
}

/** The volume answered, in million tokens a month; null while it is open. */
export function volumeOf({ ruleSet, answers }: Outcome): number | null {
  const question = ruleSet.questions.find(({ id }) => id === ruleSet.costModel?.volume);
  const answer = question && Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  return question?.options.find(({ id }) => id === answer)?.amount?.value ?? null;
}
