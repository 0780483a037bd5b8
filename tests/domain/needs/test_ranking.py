"""Scores put needs in an order that everybody computes alike; the forum decides by itself."""

from fractions import Fraction

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.case import CaseRef, need_ref
from domain.event import Event
from domain.role import Role
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.decide_scoring import RecommendRanking, ScoreNeed, SetScoring
from domain.step3_prioritise.events import NeedPrioritised
from domain.step3_prioritise.ranking import ScoredNeed, ranking
from domain.step3_prioritise.ranking_events import (
    NeedImpartialityDeclared,
    NeedScored,
    Place,
    RankingRecommended,
    ScoredCriterion,
    ScoringSet,
)
from tests.domain.facts import (
    CLOSED,
    FORUM,
    FULL_MEETING,
    OPEN,
    PRIORITISED,
    REGISTERED,
    SCORING,
    THE_FORUM,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    fact,
)
from tests.domain.given import given
from tests.domain.wishes import wish, with_reason
from tests.samples import NEED, by

THE_ROUND_SCORES: dict[CaseRef, tuple[Event, ...]] = {THE_ROUND: (*OPEN, SCORING)}

_scores = st.builds(
    NeedScored,
    scoring_version=st.sampled_from([1, 1, 1, 2]),
    scores=st.fixed_dictionaries({"c-1": st.integers(0, 5), "c-2": st.integers(0, 5)}),
    scored_by=st.sampled_from(["u-1", "u-2"]),
    draft=st.booleans(),
)
_needs = st.dictionaries(
    st.sampled_from([f"n-{number}" for number in range(12)]),
    st.lists(_scores, max_size=3).map(tuple),
    max_size=12,
).map(lambda found: [ScoredNeed(need_id=key, scores=given) for key, given in found.items()])


def scored(need_id: str, *points: int, draft: bool = False) -> ScoredNeed:
    return ScoredNeed(
        need_id=need_id,
        scores=tuple(
            NeedScored(
                scoring_version=1,
                scores={"c-1": given, "c-2": given},
                scored_by=f"u-{number}",
                draft=draft,
            )
            for number, given in enumerate(points)
        ),
    )


@whatever(_needs.flatmap(lambda needs: st.tuples(st.just(needs), st.permutations(needs))))
def test_a_ranking_is_one_total_order_whatever_order_the_needs_come_in(
    twice: tuple[list[ScoredNeed], list[ScoredNeed]],
) -> None:
    needs, shuffled = twice
    found = ranking(SCORING, needs)

    assert found == ranking(SCORING, shuffled)
    assert sorted(place.need_id for place in found) == sorted(need.need_id for need in needs)
    for number, place in enumerate(found):
        before = [other for other in found[:number] if other.place != place.place]
        assert place.place == len(before) + 1
        assert place.sharing == sum(other.place == place.place for other in found)
    shown = [place.points if place.points is not None else -1 for place in found]
    assert shown == sorted(shown, reverse=True)


@whatever(st.lists(st.integers(0, 5), min_size=1, max_size=5))
def test_points_are_the_mean_share_of_the_highest(points: list[int]) -> None:
    (place,) = ranking(SCORING, [scored("n-1", *points)])

    assert place.points == round(Fraction(sum(points), 5 * len(points)) * 10_000)
    assert place.members == len(points)


def test_equal_points_share_a_place_and_the_next_place_is_left_out() -> None:
    found = ranking(SCORING, [scored("n-c", 3), scored("n-a", 5), scored("n-b", 3), scored("n-d")])

    assert [(p.need_id, p.place, p.sharing) for p in found] == [
        ("n-a", 1, 1),
        ("n-b", 2, 2),
        ("n-c", 2, 2),
        ("n-d", 4, 1),
    ]
    assert found[-1].points is None


def test_the_weights_decide() -> None:
    heavy = ScoredNeed(
        need_id="n-h",
        scores=(
            NeedScored(
                scoring_version=1, scores={"c-1": 5, "c-2": 0}, scored_by="u-1", draft=False
            ),
        ),
    )
    light = ScoredNeed(
        need_id="n-l",
        scores=(
            NeedScored(
                scoring_version=1, scores={"c-1": 0, "c-2": 5}, scored_by="u-1", draft=False
            ),
        ),
    )

    assert [(p.need_id, p.points) for p in ranking(SCORING, [light, heavy])] == [
        ("n-h", 6667),
        ("n-l", 3333),
    ]


def test_the_draft_counts_only_where_no_member_has_scored() -> None:
    draft, member = scored("n-a", 5, draft=True), scored("n-a", 1)
    both = ScoredNeed(need_id="n-a", scores=(*draft.scores, *member.scores))

    assert [(p.points, p.members) for p in ranking(SCORING, [draft])] == [(10_000, 0)]
    assert [(p.points, p.members) for p in ranking(SCORING, [both])] == [(2_000, 1)]


def test_scores_under_earlier_criteria_count_no_more() -> None:
    now = SCORING.model_copy(update={"scoring_version": 2})

    assert ranking(now, [scored("n-a", 5)])[0].points is None


def test_the_forum_sets_what_needs_are_scored_by() -> None:
    changed = (ScoredCriterion(criterion_id="c-9", title="Samarbeid", weight=1),)

    given(*OPEN).when(wish(SetScoring)).then(SCORING)
    given(*OPEN, SCORING).when(wish(SetScoring)).nothing()
    given(*OPEN, SCORING).when(wish(SetScoring, criteria=changed)).then(
        ScoringSet(scoring_version=2, top_score=5, criteria=changed)
    )
    given(*OPEN).when(wish(SetScoring, criteria=(*changed, *changed))).refused("criterion-twice")
    given(*OPEN, CLOSED).when(wish(SetScoring)).refused("round-closed")


@pytest.mark.parametrize(
    ("role", "draft"), [(Role.FORUM_MEMBER, False), (Role.FORUM_SECRETARY, True)]
)
def test_members_score_and_the_secretariat_drafts(role: Role, draft: bool) -> None:
    who = by(role, actor="u-0021")
    added = fact(NeedScored, draft=draft)
    declared = (*WITH_FORUM, NeedImpartialityDeclared(declared_by="u-0021"))

    given(*declared, other=THE_ROUND_SCORES).when(wish(ScoreNeed, who)).then(added)
    given(*declared, added, other=THE_ROUND_SCORES).when(wish(ScoreNeed, who)).nothing()


@pytest.mark.parametrize(
    "scores", [{"c-1": 4}, {"c-1": 4, "c-2": 6}, {"c-1": 4, "c-2": 3, "c-3": 1}]
)
def test_a_score_fits_the_criteria(scores: dict[str, int]) -> None:
    given(*WITH_FORUM, other=THE_ROUND_SCORES).when(wish(ScoreNeed, scores=scores)).refused(
        "scores-unlike-criteria", top_score=5
    )


def test_what_is_not_before_the_forum_is_not_scored() -> None:
    given(*REGISTERED, other=THE_ROUND_SCORES).when(wish(ScoreNeed)).refused("need-not-forwarded")
    given(*PRIORITISED, other=THE_ROUND_SCORES).when(wish(ScoreNeed)).refused(
        "need-already-answered"
    )
    given(*WITH_FORUM).when(wish(ScoreNeed)).refused("scoring-not-set")
    given(*WITH_FORUM).when(wish(ScoreNeed, round_id="yrkesfag-46-2025")).refused("wrong-round")
    given(*WITH_FORUM, other=THE_ROUND_SCORES).when(wish(ScoreNeed, by(Role.UNIT))).refused(
        "wrong-role"
    )


RECOMMENDED = RankingRecommended(
    scoring_version=1, places=(Place(need_id=NEED, place=1, sharing=1, points=7333, members=1),)
)


def test_the_secretariat_lays_a_ranking_of_the_scores_before_the_forum() -> None:
    history = given(*OPEN, SCORING, other={THE_NEED: (*WITH_FORUM, fact(NeedScored))})

    history.when(wish(RecommendRanking)).then(RECOMMENDED)
    history.when(wish(RecommendRanking, by(Role.FORUM_CHAIR))).refused("wrong-role")
    given(*OPEN, SCORING, RECOMMENDED, other={THE_NEED: (*WITH_FORUM, fact(NeedScored))}).when(
        wish(RecommendRanking)
    ).nothing()


def test_a_ranking_holds_only_what_is_before_the_forum_in_the_round() -> None:
    given(*OPEN).when(wish(RecommendRanking)).refused("scoring-not-set")
    given(*OPEN, SCORING, other={THE_NEED: REGISTERED}).when(wish(RecommendRanking)).refused(
        "unknown-need", need=NEED
    )
    given(*OPEN, SCORING, other={need_ref("n-x"): ()}).when(
        wish(RecommendRanking, needs=("n-x",))
    ).refused("unknown-need", need="n-x")


def recommended(place: int, sharing: int = 1) -> dict[CaseRef, tuple[Event, ...]]:
    places = (Place(need_id=NEED, place=place, sharing=sharing),)
    return {
        THE_FORUM: FORUM,
        THE_ROUND: (*OPEN, SCORING, RankingRecommended(scoring_version=1, places=places)),
    }


@pytest.mark.parametrize(("place", "sharing", "rank"), [(2, 1, 2), (1, 3, 3)])
def test_the_forum_follows_the_recommendation_without_a_word(
    place: int, sharing: int, rank: int
) -> None:
    given(*WITH_FORUM, other=recommended(place, sharing)).when(
        wish(PrioritiseNeed, rank=rank)
    ).then(fact(NeedPrioritised, meeting=FULL_MEETING, rank=rank, recommended_rank=place))


@pytest.mark.parametrize(("place", "sharing", "rank"), [(2, 1, 1), (1, 3, 4)])
def test_the_forum_departs_from_the_recommendation_with_a_reason(
    place: int, sharing: int, rank: int
) -> None:
    history = given(*WITH_FORUM, other=recommended(place, sharing))

    history.when(wish(PrioritiseNeed, rank=rank)).refused(
        "reason-required", stops="departs-from-recommendation"
    )
    history.when(wish(PrioritiseNeed, with_reason(PrioritiseNeed), rank=rank)).stops(
        "departs-from-recommendation"
    )
