"""What had been done with pots before the take-over: calls, applications and their answers.

Each names its sheet's row. Sums are integer øre; instants are UTC.
"""

from typing import Annotated

from pydantic import Field

from domain.party import Party, PartyKind
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import RejectionGround
from domain.pots.form import ApplicationForm, CallRate
from domain.takeover.before import RowNumber
from domain.types import Day, Draft, Flag, Instant, ItemId, Line, Ore, SomeOre, Text
from domain.value import Value


class CallBefore(Value):
    """A call (*utlysning*) of a pot before the take-over.

    `number` counts the pot's calls; `closes_at` is the end of the window, None for a rolling
    call; `closed_on` is when the county closed the call, None for one that goes on.
    """

    call_id: ItemId
    pot_id: ItemId
    number: Annotated[int, Field(strict=True, ge=1)]
    title: Line
    text: Text
    may_apply: Annotated[tuple[PartyKind, ...], Field(max_length=10)]
    amount_ore: SomeOre
    published_on: Day
    opens_on: Day | None = None
    closes_at: Instant | None = None
    closed_on: Day | None = None
    form: ApplicationForm = ApplicationForm()
    rates: Annotated[tuple[CallRate, ...], Field(max_length=20)] = ()
    ceiling_ore: SomeOre | None = None
    row: RowNumber


class AnsweredBefore(Value):
    """The county's decision on an application before the take-over (*tilsagn*, *avslag*).

    `amount_ore` is what was awarded, 0 for a rejection; the award itself is a line of the plan
    under its pot, by the application's id.
    """

    application_id: ItemId
    call_id: ItemId
    pot_id: ItemId
    applicant: Party
    outcome: ApplicationOutcome
    amount_ore: Ore = 0
    decided_on: Day
    individual_decision: Flag
    ground: RejectionGround | None = None
    written_reasons: Draft = ""
    row: RowNumber
