"""What follow-up leaves behind: measures carried out, evaluations, the round closed."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.party import Party, TargetGroup
from domain.types import Count, Day, Draft, Flag, ItemId, OreSum, Text
from domain.value import Value


class MeasureCarriedOut(Event):
    """A measure was carried out (*tiltak gjennomført*): when, with whom, for how many.

    Counts by target group, never names. `working_life_absent` and
    `groups_changed` are findings for the follow-up, never refusals.
    """

    TOPIC: ClassVar[str] = "measure.carried-out"

    line_id: ItemId
    from_day: Day
    to_day: Day
    participants: Annotated[dict[TargetGroup, Count], Field(max_length=6)]
    partners: Annotated[tuple[Party, ...], Field(max_length=20)]
    working_life_absent: Flag
    groups_changed: Flag


class Goal(StrEnum):
    """The answer to an evaluation question."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_RELEVANT = "not-relevant"
    NO_ANSWER = "no-answer"


class Verdict(Value):
    """The partners' answer to one of the scheme's questions, with its grounds."""

    question_id: ItemId
    answer: Goal
    grounds: Text


class Assessed(Value):
    """An answer of yes, partly or no to a question of its own, with its grounds."""

    answer: Goal
    grounds: Text


class EvaluationRecorded(Event):
    """The partners evaluated a measure together (*evaluering registrert*). Source: [Udir].

    `partners` are those who answered with the county; `alone_reason` says why
    one party answered alone. `attainment` is whether the goal that the plan set for the measure
    was reached (*måloppnåelse*), judged as the plan said it would be.
    """

    TOPIC: ClassVar[str] = "evaluation.recorded"

    line_id: ItemId
    questions_version: str
    verdicts: Annotated[tuple[Verdict, ...], Field(max_length=20)]
    partners: Annotated[tuple[Party, ...], Field(max_length=20)]
    alone_reason: Draft = ""
    attainment: Assessed | None = None
    late: Flag = False
    soft_stops: tuple[str, ...] = ()


class RoundClosed(Event):
    """The county closed the round (*runde avsluttet*); money left over stays visible."""

    TOPIC: ClassVar[str] = "round.closed"

    unspent_ore: OreSum
    lines_without_evaluation: tuple[str, ...] = ()
    open_calls: tuple[str, ...] = ()
    soft_stops: tuple[str, ...] = ()


class RoundReopened(Event):
    """The county opened a closed round again (*runde gjenåpnet*), with a reason."""

    TOPIC: ClassVar[str] = "round.reopened"
