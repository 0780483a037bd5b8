"""What the events of needs, of their answers and of the forum's ranking set."""

from collections.abc import Mapping
from typing import Final

from domain.changes.mark import Mark
from domain.changes.writes import Writes, document, sets
from domain.event import Event
from domain.imports.events import NeedsImported
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown
from domain.state.need_end import NeedEndKind
from domain.step1_assess.events import NeedAssessed, NeedConfirmed, NeedCorrected
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedMerged,
    NeedRegistered,
    NeedReturned,
    NeedSplit,
    NeedWithdrawn,
    ReportingPracticeSet,
)
from domain.step3_prioritise.events import NeedDeclined, NeedPrioritised
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    Outcome,
    OutcomeTold,
    SiblingForumAnswered,
)
from domain.step3_prioritise.ranking_events import (
    NeedImpartialityDeclared,
    NeedScored,
    RankingRecommended,
    ScoringSet,
)
from domain.takeover.events import NeedTakenOver

_ASSESSMENT: Final = document("assessment", "assessment")
_IN: Final = ("meeting_id", "item_id")

NEEDS: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    NeedAssessed: (sets("need", "round_id", says={"standing": Mark.ASSESSED}), _ASSESSMENT),
    NeedCorrected: (_ASSESSMENT,),
    NeedTakenOver: (
        sets("need", "round_id", says={"standing": Mark.FORWARDED}),
        sets("answer", named={"outcome": "answer.outcome", "rank": "answer.rank"}),
        _ASSESSMENT,
    ),
    NeedConfirmed: (sets("confirmation", "capacity", of="confirmed_by"),),
    # Each need tells by itself what the file said of it.
    NeedsImported: (),
    NeedRegistered: (sets("need", says={"standing": Mark.REGISTERED}),),
    NeedForwarded: (
        sets("need", "received_at", named={"holder": "network"}, says={"standing": Mark.FORWARDED}),
    ),
    NeedReturned: (sets("need", "what_is_missing", "ground", says={"standing": Mark.RETURNED}),),
    NeedCommented: (sets("comment", "comment", "supported", of="network"),),
    NeedMerged: (sets("need", "into", says={"standing": NeedEndKind.MERGED}),),
    NeedSplit: (sets("need", "into", says={"standing": NeedEndKind.SPLIT}),),
    NeedWithdrawn: (sets("need", says={"standing": NeedEndKind.WITHDRAWN}),),
    NeedCarriedOver: (sets("need", named={"round_id": "to_round"}),),
    ReportingPracticeSet: (
        sets("reporting-practice", "direct_route", "network_days", "source", "status"),
    ),
    NeedPrioritised: (sets("answer", "rank", says={"outcome": Outcome.PRIORITISED}),),
    NeedDeclined: (sets("answer", "ground", says={"outcome": Outcome.DECLINED}),),
    NeedLeftWaiting: (sets("answer", says={"outcome": Outcome.WAITING}),),
    NeedReferred: (sets("answer", "forum", says={"outcome": Outcome.REFERRED}),),
    # The answer that was is taken back, and no other has come.
    NeedReconsidered: (sets("answer", says={"outcome": None}),),
    SiblingForumAnswered: (sets("sibling-answer", "outcome", "answered_on"),),
    OutcomeTold: (sets("answer", "told_on", "public_on"),),
    ScoringSet: (sets("scoring", "scoring_version", "top_score", "criteria"),),
    # The points themselves stand in the ranking, for those who may see it.
    NeedScored: (),
    NeedImpartialityDeclared: (sets("impartiality", "ground", of="declared_by"),),
    RankingRecommended: (sets("ranking", "scoring_version"),),
    DecisionQuestioned: (sets("decision", "ground", of=_IN, says={"standing": Mark.QUESTIONED}),),
    DecisionSettled: (sets("decision", "stands", of=_IN, says={"standing": Mark.CLOSED}),),
    TurnedDown: (sets("decision", of=_IN, says={"standing": Mark.TURNED_DOWN}),),
}
