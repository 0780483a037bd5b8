"""What stands on a meeting's agenda (*sakliste*), and what can come of it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.attachment import TitledFile
from domain.case import CaseRef, Key, RoundId, long_term_plan_ref, need_ref, round_ref
from domain.types import ItemId, Line, OrganisationNumber
from domain.value import Value


class ItemKind(StrEnum):
    """What an item is about (*sakstype*). A plan's line may be taken by itself.

    An application to a pot is one where the forum gives the final grant (*endelig tilsagn*).
    """

    NEED = "need"
    PLAN = "plan"
    PLAN_LINE = "plan-line"
    APPLICATION = "application"
    LONG_TERM_PLAN = "long-term-plan"
    FREE = "free"


#: Plans as a whole: a conflict of interest about one line does not reach them by default.
WHOLE_PLANS = frozenset({ItemKind.PLAN, ItemKind.LONG_TERM_PLAN})
#: Single things that money goes to: whether a declared conflict excludes there is a setting.
SINGLE_LINES = frozenset({ItemKind.PLAN_LINE, ItemKind.APPLICATION})


class Visibility(StrEnum):
    """Whether others than the forum and those who control it read the item."""

    OPEN = "open"
    CLOSED = "closed"


class ItemOutcome(StrEnum):
    """What came of an item (*resultat*)."""

    PRIORITISED = "prioritised"
    WAITS = "waits"
    REFERRED = "referred"
    DECLINED = "declined"
    RECONSIDERED = "reconsidered"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    POSTPONED = "postponed"


#: Outcomes that the forum must have agreed on or voted for.
DECISIVE = frozenset(
    {
        ItemOutcome.PRIORITISED,
        ItemOutcome.WAITS,
        ItemOutcome.REFERRED,
        ItemOutcome.DECLINED,
        ItemOutcome.RECONSIDERED,
        ItemOutcome.ADOPTED,
    }
)
_FOR_NEEDS = DECISIVE - {ItemOutcome.ADOPTED} | {ItemOutcome.POSTPONED}
_FOR_OTHERS = frozenset(
    {ItemOutcome.ADOPTED, ItemOutcome.REJECTED, ItemOutcome.NOTED, ItemOutcome.POSTPONED}
)


#: How many organisations an item can concern.
MOST_CONCERNED = 60


class AgendaItem(Value):
    """One item (*sak*), which points to the same thing for good.

    `concerns` are the organisations that it gives something to or takes something
    from; those of a need, of a line in the plan and of an application are known, others are
    told besides.
    """

    item_id: ItemId
    kind: ItemKind
    title: Line
    visibility: Visibility = Visibility.OPEN
    need_id: Key | None = None
    round_id: RoundId | None = None
    line_id: ItemId | None = None
    application_id: ItemId | None = None
    concerns: Annotated[tuple[OrganisationNumber, ...], Field(max_length=MOST_CONCERNED)] = ()

    @property
    def points_rightly(self) -> bool:
        """Whether it names what its kind points to, and nothing else."""
        pointers = ("need_id", "round_id", "line_id", "application_id")
        named = {name for name in pointers if getattr(self, name) is not None}
        match self.kind:
            case ItemKind.NEED:
                return named == {"need_id"}
            case ItemKind.PLAN:
                return named == {"round_id"}
            case ItemKind.PLAN_LINE:
                return named == {"round_id", "line_id"}
            case ItemKind.APPLICATION:
                return named == {"round_id", "application_id"}
            case ItemKind.LONG_TERM_PLAN | ItemKind.FREE:
                return not named

    @property
    def outcomes(self) -> frozenset[ItemOutcome]:
        """What can come of it."""
        return _FOR_NEEDS if self.kind is ItemKind.NEED else _FOR_OTHERS

    def decides(self, case: CaseRef, scheme: str, county: str) -> bool:
        """Whether the item is the one in which the forum decides on the case."""
        match self.kind:
            case ItemKind.NEED:
                return case == need_ref(self.need_id or "")
            case ItemKind.PLAN:
                return case == round_ref(self.round_id or "")
            case ItemKind.LONG_TERM_PLAN:
                return case == long_term_plan_ref(scheme, county)
            case ItemKind.PLAN_LINE | ItemKind.APPLICATION | ItemKind.FREE:
                return False


class ConcernedLine(Value):
    """A line of a draft plan (*tiltak i utkastet*), and the organisations that it concerns."""

    line_id: ItemId
    concerns: Annotated[tuple[OrganisationNumber, ...], Field(max_length=MOST_CONCERNED)]


class Paper(TitledFile):
    """A paper (*saksdokument*) by what it is called and the hash of what it holds."""
