"""How a forum decides (*samarbeidsforumets arbeidsmåte*): quorum, method, majority, impartiality.

No source gives the scheme such rules (domain description, sections 15 and 20), and
those of kommuneloven bind elected bodies only. So all of it is a county's practice,
and what a rule set holds is only where a county without one begins.
"""

from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from domain.registry.tie import TieKind
from domain.types import Flag
from domain.value import Value


class Quorum(StrEnum):
    """How many voting members must take part (*beslutningsdyktighet*)."""

    NONE = "none"
    MORE_THAN_HALF = "more-than-half"
    TWO_THIRDS = "two-thirds"


class DecisionMethod(StrEnum):
    """How the forum decides (*beslutningsform*). Source: [found F3] "bli enige"."""

    CONSENSUS = "consensus"
    VOTE = "vote"


class Majority(StrEnum):
    """How large a share of the base must be for a proposal (*flertall*)."""

    MORE_THAN_HALF = "more-than-half"
    TWO_THIRDS = "two-thirds"


class MajorityBase(StrEnum):
    """What the majority is a share of (*grunnlaget for flertallet*)."""

    FOR_AND_AGAINST = "for-and-against"
    BALLOTS = "ballots"
    ENTITLED = "entitled"
    ALL_VOTING_MEMBERS = "all-voting-members"


class TieBreak(StrEnum):
    """What happens when as many are for as against (*stemmelikhet*)."""

    FALLS = "falls"
    CHAIR = "chair"


class Suspicion(StrEnum):
    """Whose interests the registry is searched for (*hvem en mulig inhabilitet gjelder*)."""

    NOBODY = "nobody"
    OWN_ORGANISATION = "own-organisation"
    OWN_AND_SPOKEN_FOR = "own-and-spoken-for"


class ForumPractice(Value):
    """One forum's way of deciding.

    `keeps_meetings` says that its meetings are held in this system, so that a decision
    without one needs a reason. `excluded_from_single_line` takes a member who has declared a
    conflict, such as an own organisation that receives, out of vote and quorum on a line or an
    application; without it only the forum's own decision on the member does.
    `excluded_from_whole_plan` stretches that to plans as a whole. `ties` are those of the
    registry by which a suspicion reaches further than the number that a member comes from.
    """

    quorum: Quorum = Quorum.NONE
    method: DecisionMethod = DecisionMethod.CONSENSUS
    majority: Majority = Majority.MORE_THAN_HALF
    base: MajorityBase = MajorityBase.FOR_AND_AGAINST
    tie_break: TieBreak = TieBreak.FALLS
    written_procedure: Flag = False
    disqualified_count_in_quorum: Flag = False
    excluded_from_single_line: Flag = True
    excluded_from_whole_plan: Flag = False
    suspicion: Suspicion = Suspicion.OWN_ORGANISATION
    ties: Annotated[tuple[TieKind, ...], Field(max_length=4)] = (
        TieKind.OWNER,
        TieKind.MEMBERSHIP,
        TieKind.MERGER,
    )
    keeps_meetings: Flag = False


def reaches_quorum(rule: Quorum, taking_part: int, voting_members: int) -> bool:
    """Whether enough of the voting members take part."""
    match rule:
        case Quorum.NONE:
            return taking_part > 0
        case Quorum.MORE_THAN_HALF:
            return 2 * taking_part > voting_members
        case Quorum.TWO_THIRDS:
            return taking_part >= Fraction(2, 3) * voting_members


def reaches_majority(rule: Majority, in_favour: int, base: int) -> bool:
    """Whether those in favour are enough of the base; of nobody, nobody is a majority."""
    match rule:
        case Majority.MORE_THAN_HALF:
            return 2 * in_favour > base
        case Majority.TWO_THIRDS:
            return in_favour > 0 and in_favour >= Fraction(2, 3) * base
