"""Step 3: what needs are scored by, the scores, and the ranking laid before the forum."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.calendar import NORWAY
from domain.case import CaseRef, Key, RoundId, forum_ref, need_ref, round_ref, scheme_and_county
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.meetings import tied
from domain.permission import check_turn
from domain.registry import ties
from domain.role import Role
from domain.rules.applying import apply_rules
from domain.rules.forum import impartial_scoring
from domain.schemes.registry import rule_set_by_id
from domain.state.forum import Forum
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.ranking import ScoredNeed, ranking
from domain.step3_prioritise.ranking_events import (
    NeedScored,
    RankingRecommended,
    ScoredCriterion,
    ScoringSet,
)
from domain.types import Count, ItemId


class SetScoring(Command):
    """Record what the forum has needs scored by in a round: criteria, weights and top score."""

    ACTION: ClassVar[str] = "set-scoring"

    round_id: RoundId
    top_score: Annotated[Count, Field(ge=1, le=100)]
    criteria: Annotated[tuple[ScoredCriterion, ...], Field(min_length=1, max_length=20)]

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class ScoreNeed(Command):
    """Score a need by every criterion: a member's own scores, or the secretariat's draft."""

    ACTION: ClassVar[str] = "score-need"

    need_id: Key
    round_id: RoundId
    scores: Annotated[dict[ItemId, Count], Field(min_length=1, max_length=20)]

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    @property
    def forum(self) -> CaseRef:
        """The forum whose registry says where its members come from."""
        return forum_ref(*scheme_and_county(self.round_id))

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, whose criteria hold, and the forum."""
        return (round_ref(self.round_id), self.forum)

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """Besides, what the registry says of the need's owners."""
        owners = state.owners if isinstance(state, Need) else ()
        return (*self.reads(), *ties.refs(owner.organisation for owner in owners))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of where the one who scores comes from."""
        seats = known.of(self.forum, Forum).seats_of(self.by.actor)
        return (*tied.refs_of(seats), *ties.refs_further(known))


class RecommendRanking(Command):
    """Lay a ranking of needs before the forum, computed from their scores as they are now."""

    ACTION: ClassVar[str] = "recommend-ranking"

    round_id: RoundId
    needs: Annotated[tuple[Key, ...], Field(min_length=1, max_length=2000)]

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """Every need that is ranked."""
        return tuple(need_ref(need_id) for need_id in sorted(set(self.needs)))


def set_scoring(state: Round, command: SetScoring, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `criterion-twice`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    if len({c.criterion_id for c in command.criteria}) < len(command.criteria):
        raise Refusal("criterion-twice")
    before = state.scoring
    if before and (before.top_score, before.criteria) == (command.top_score, command.criteria):
        return ()
    return (
        ScoringSet(
            scoring_version=before.scoring_version + 1 if before else 1,
            top_score=command.top_score,
            criteria=command.criteria,
        ),
    )


def score_need(need: Need, command: ScoreNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`, `scoring-not-set`,
    `scores-unlike-criteria`, `disqualified-from-scoring`, and `reason-required` of a member
    who has not declared or is suspected.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    if command.round_id != need.round_id:
        raise Refusal("wrong-round")
    scoring = known.of(round_ref(command.round_id), Round).scoring
    if scoring is None:
        raise Refusal("scoring-not-set")
    asked = {criterion.criterion_id for criterion in scoring.criteria}
    if set(command.scores) != asked or max(command.scores.values()) > scoring.top_score:
        raise Refusal("scores-unlike-criteria", {"top_score": scoring.top_score})
    draft = command.by.role is Role.FORUM_SECRETARY
    forum = known.of(command.forum, Forum)
    practice = forum.practice_or(rule_set_by_id(need.rule_set or "").forum.practice)
    who, owners = command.by.actor, (owner.organisation for owner in need.owners)
    day = command.by.received_at.astimezone(NORWAY).date()
    found = tied.tied(practice, forum.seats_of(who), owners, day, known)
    tied_to = frozenset(tie.receiver for tie in found)
    broken = impartial_scoring.broken(need, forum, practice, who, tied_to, draft=draft)
    scored = NeedScored(
        scoring_version=scoring.scoring_version,
        scores=command.scores,
        scored_by=command.by.actor,
        draft=draft,
        soft_stops=apply_rules(broken, command.by),
    )
    return () if need.scores.get(scored.scored_by) == scored else (scored,)


def recommend_ranking(state: Round, command: RecommendRanking, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `scoring-not-set`, `unknown-need`, and
    `reason-required` of one who has declared a conflict in one of the needs.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    if state.scoring is None:
        raise Refusal("scoring-not-set")
    needs = {ref.key: known.of(ref, Need) for ref in command.reads()}
    scored = [_before_the_forum(state, need, need_id) for need_id, need in needs.items()]
    who = command.by.actor
    partial = any(need.impartiality.get(who) is not None for need in needs.values())
    broken = (impartial_scoring.RANKED_BY_DISQUALIFIED,) if partial else ()
    recommended = RankingRecommended(
        scoring_version=state.scoring.scoring_version,
        places=ranking(state.scoring, scored),
        soft_stops=apply_rules(broken, command.by),
    )
    return () if state.recommended == recommended else (recommended,)


def _before_the_forum(state: Round, need: Need, need_id: str) -> ScoredNeed:
    if need.round_id != state.round_id or not need.with_forum:
        raise Refusal("unknown-need", {"need": need_id})
    return ScoredNeed(need_id=need_id, scores=tuple(need.scores.values()))
