"""The order that scores put needs in (*rangering*): exact, and the same whoever computes it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from domain.step3_prioritise.ranking_events import NeedScored, Place, ScoringSet
from domain.value import Value


class ScoredNeed(Value):
    """A need and what each person has last given it."""

    need_id: str
    scores: tuple[NeedScored, ...] = ()


def ranking(scoring: ScoringSet, needs: Iterable[ScoredNeed]) -> tuple[Place, ...]:
    """All needs by points, the highest first; equal points share a place, and none is hidden.

    Needs without scores share the last place. Those that share a place stand by their
    ids, so the list is the same in whatever order the needs come.
    """
    judged = {need.need_id: _counted(scoring, need) for need in needs}
    points = {need_id: _points(scoring, scores) for need_id, scores in judged.items()}
    order = sorted(points, key=lambda need_id: (-_height(points[need_id]), need_id))
    sharing = Counter(points.values())
    first: dict[Fraction | None, int] = {}
    for place, need_id in enumerate(order, 1):
        first.setdefault(points[need_id], place)
    return tuple(
        Place(
            need_id=need_id,
            place=first[points[need_id]],
            sharing=sharing[points[need_id]],
            points=_shown(points[need_id]),
            members=sum(not score.draft for score in judged[need_id]),
        )
        for need_id in order
    )


def _counted(scoring: ScoringSet, need: ScoredNeed) -> tuple[NeedScored, ...]:
    """The members' scores under the criteria that hold now, else the secretariat's draft."""
    holding = [s for s in need.scores if s.scoring_version == scoring.scoring_version]
    members = [score for score in holding if not score.draft]
    return tuple(members or holding)


def _points(scoring: ScoringSet, scores: tuple[NeedScored, ...]) -> Fraction | None:
    """The share of the highest possible, as the mean of those who scored."""
    if not scores:
        return None
    highest = scoring.top_score * sum(criterion.weight for criterion in scoring.criteria)
    given = sum(_weighed(scoring, score.scores) for score in scores)
    return Fraction(given, highest * len(scores))


def _weighed(scoring: ScoringSet, scores: Mapping[str, int]) -> int:
    return sum(c.weight * scores.get(c.criterion_id, 0) for c in scoring.criteria)


def _height(points: Fraction | None) -> Fraction:
    return Fraction(-1) if points is None else points


def _shown(points: Fraction | None) -> int | None:
    return None if points is None else round(points * 10_000)
