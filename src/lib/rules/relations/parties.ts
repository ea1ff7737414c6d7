/** Families, alternatives, parts and `like`: who belongs to whom. */
import { entries, isMap, items, member } from '../plain.ts';
import { namedIn } from '../references/reference.ts';
import { broken, type Relation } from './relation.ts';

/** Where there are families, every alternative has one; where there are none, no alternative has. */
export const familiesGiven: Relation = (data) => {
  const families = member(data, 'families');
  const alternatives = member(data, 'alternatives');
  return entries(alternatives).flatMap(([id, each]) => {
    const path = ['alternatives', id, 'family'];
    const own = member(each, 'family');
    if (families !== undefined) {
      return own === undefined && isMap(each)
        ? [broken('missing-member', path, { member: 'family' }, 'key')]
        : [];
    }
    // A family that is no alternative either is an unknown id.
    const named = typeof own === 'string' && member(alternatives, own) !== undefined;
    return named ? [broken('without-families', path, { id }, 'key')] : [];
  });
};

/** A way in `parts` has no parts of its own. */
export const partsOfWhole: Relation = (data) => {
  const alternatives = member(data, 'alternatives');
  const hasParts = (id: string) => entries(member(member(alternatives, id), 'parts')).length > 0;
  return entries(alternatives).flatMap(([id, each]) =>
    entries(member(each, 'parts')).flatMap(([part, described]) =>
      namedIn('alternative', member(described, 'ways'), ['alternatives', id, 'parts', part, 'ways'])
        .filter((way) => hasParts(way.id))
        .map((way) => broken('way-with-parts', way.path, { way: way.id }))
    )
  );
};

/** A way that `like` names has no `like` of its own. */
export const likeUnchained: Relation = (data) => {
  const alternatives = member(data, 'alternatives');
  const isLike = (id: string) => entries(member(member(alternatives, id), 'like')).length > 0;
  return entries(alternatives).flatMap(([id, each]) =>
    entries(member(each, 'like')).flatMap(([criterion, ways]) =>
      namedIn('alternative', ways, ['alternatives', id, 'like', criterion])
        .filter((way) => isLike(way.id))
        .map((way) => broken('like-chain', way.path, { way: way.id }))
    )
  );
};

/** A constraint rules out or sets a proviso, and not both for one way. */
export const constraintsBite: Relation = (data) =>
  entries(member(data, 'constraints')).flatMap(([id, each]) => {
    const [out, provisos] = [member(each, 'rules-out'), member(each, 'only-if')];
    const both = items(out).filter((way) => typeof way === 'string' && member(provisos, way) !== undefined);
    if (isMap(each) && out === undefined && provisos === undefined) {
      return [broken('missing-one-of', ['constraints', id], { members: ['rules-out', 'only-if'] }, 'key')];
    }
    return both.map((way) =>
      broken(
        'ruled-out-with-proviso',
        ['constraints', id, 'only-if', String(way)],
        { alternative: String(way) },
        'key'
      )
    );
  });
