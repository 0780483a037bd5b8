"""What scoring leaves behind: the criteria, the scores and the recommended ranking."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import Key
from domain.event import Event
from domain.meetings.events import ConflictGround
from domain.types import Count, Flag, ItemId, Line
from domain.value import Value


class ScoredCriterion(Value):
    """One thing that needs are scored by, and how much it weighs against the others."""

    criterion_id: ItemId
    title: Line
    weight: Annotated[Count, Field(ge=1, le=100)]


class ScoringSet(Event):
    """The forum set what needs are scored by (*poengordning*). Source: inference from [Udir].

    Each criterion is given 0 to `top_score` points; scores of earlier versions count no more.
    """

    TOPIC: ClassVar[str] = "scoring.set"

    scoring_version: int
    top_score: Annotated[Count, Field(ge=1, le=100)]
    criteria: tuple[ScoredCriterion, ...]


class NeedScored(Event):
    """Somebody scored a need (*behov gitt poeng*); `scored_by` is an opaque id.

    `draft` says that it is the secretariat's, which counts only where no member has scored.
    """

    TOPIC: ClassVar[str] = "need.scored"

    scoring_version: int
    scores: dict[ItemId, Count]
    scored_by: str
    draft: Flag
    soft_stops: tuple[str, ...] = ()


class NeedImpartialityDeclared(Event):
    """Somebody who is to score a need declared whether they are impartial (*habilitet erklært*).

    `declared_by` is an opaque id; `ground` is None when they know of no conflict. What one
    with a conflict has scored counts no more. Source: forvaltningsloven §§ 6-10.
    """

    TOPIC: ClassVar[str] = "need.impartiality-declared"

    declared_by: str
    ground: ConflictGround | None = None


class Place(Value):
    """A need's place in a ranking: 1 is first, and `sharing` counts those on the same place.

    `points` are hundredths of a per cent of the highest possible, None for a need without scores.
    """

    need_id: Key
    place: Annotated[Count, Field(ge=1)]
    sharing: Annotated[Count, Field(ge=1)]
    points: Annotated[Count, Field(le=10_000)] | None = None
    members: Count = 0


class RankingRecommended(Event):
    """The secretariat laid a ranking before the forum (*innstilling om rekkefølge*).

    It is computed from the scores and kept as it was then; the forum decides by itself.
    """

    TOPIC: ClassVar[str] = "ranking.recommended"

    scoring_version: int
    places: tuple[Place, ...]
    soft_stops: tuple[str, ...] = ()
