"""What becomes of a need besides priority: it waits, is referred, taken up again, told of."""

from enum import StrEnum
from typing import ClassVar

from domain.case import RoundId
from domain.event import Event
from domain.step3_prioritise.events import Meeting
from domain.types import CountyNumber, Day, Draft, Line, Text


class Outcome(StrEnum):
    """What the forum's answer to a need can be (*utfall*). Source: [Udir] step 3; inference."""

    PRIORITISED = "prioritised"
    WAITING = "waiting"
    REFERRED = "referred"
    DECLINED = "declined"


class SiblingScheme(StrEnum):
    """A sibling of the scheme (*søsterordning*). Source: domain description, section 16."""

    KOMPETANSELOFTET = "kompetanseloftet"
    SCHOOL = "school"
    FOLLOW_UP = "follow-up"
    INNOVATION = "innovation"


class SiblingOutcome(StrEnum):
    """What a sibling's forum made of a need that was referred to it."""

    TAKEN_UP = "taken-up"
    TAKEN_UP_IN_PART = "taken-up-in-part"
    NOT_TAKEN_UP = "not-taken-up"


class NeedLeftWaiting(Event):
    """The forum finds the need good, but money lacks (*behov venter*). Source: [OsloMet], P3."""

    TOPIC: ClassVar[str] = "need.left-waiting"

    meeting: Meeting
    explanation: Text
    soft_stops: tuple[str, ...] = ()


class NeedCarriedOver(Event):
    """A waiting need was carried to a later round (*behov ført videre*).

    It stands before the forum there as it did here: assessed, registered and reported.
    `county` is the county that takes it over when the round is one that succeeded the
    need's own, None within one county. Source: domain description, section 14.5.
    """

    TOPIC: ClassVar[str] = "need.carried-over"

    from_round: RoundId
    to_round: RoundId
    county: CountyNumber | None = None
    soft_stops: tuple[str, ...] = ()


class NeedReferred(Event):
    """The forum referred a need to a sibling's forum (*behov henvist*).

    Source: [Udir]: VET takes part in Kompetanseløftet through the sibling's forum.
    """

    TOPIC: ClassVar[str] = "need.referred"

    meeting: Meeting
    scheme: SiblingScheme
    forum: Line
    explanation: Text
    soft_stops: tuple[str, ...] = ()


class SiblingForumAnswered(Event):
    """The sibling's forum answered a referred need (*svar fra søsterordningen*)."""

    TOPIC: ClassVar[str] = "need.answered-by-sibling"

    outcome: SiblingOutcome
    answered_on: Day
    explanation: Text
    reference: Draft = ""


class NeedReconsidered(Event):
    """The forum took an answered need up again (*behov tatt opp igjen*), with a reason.

    `outcome` is the answer that no longer holds; the log keeps it.
    """

    TOPIC: ClassVar[str] = "need.reconsidered"

    meeting: Meeting
    outcome: Outcome
    soft_stops: tuple[str, ...] = ()


class OutcomeTold(Event):
    """The unit was told what became of its need (*svar gitt*). Source: [OsloMet], P5.

    `held_on` is the meeting that answered; `public_on` when the answer became public.
    """

    TOPIC: ClassVar[str] = "need.outcome-told"

    outcome: Outcome
    held_on: Day
    told_on: Day
    public_on: Day | None = None
