"""What a check is: a ground, what it can find and how much that weighs, and how it looks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from domain.checks.books import RoundBooks, Seen
from domain.checks.finding import Ground, Outcome, Severity


class Found(NamedTuple):
    """What a check found in a round, and on which events; sums are øre.

    `more` tells findings with one code about the same part of a grant apart.
    """

    code: str
    events: Sequence[Seen]
    line_id: str | None = None
    payment_id: str | None = None
    organisation: str | None = None
    questioned_ore: int | None = None
    facts: Mapping[str, str | int] = {}
    explained: str = ""
    more: str = ""


class Part(NamedTuple):
    """A part of some round that a finding across rounds is about."""

    books: RoundBooks
    line_id: str | None = None
    payment_id: str | None = None
    organisation: str | None = None


class FoundAcross(NamedTuple):
    """What a check found across lines, rounds and counties; the first part leads."""

    found: Found
    parts: Sequence[Part]


#: Looks through one round.
Look = Callable[[RoundBooks], Iterator[Found]]
#: Looks across all the rounds of a run.
LookAcross = Callable[[Sequence[RoundBooks]], Iterator[FoundAcross]]


@dataclass(frozen=True)
class Check:
    """One ground's check. `weighs` has the severity of each code that it finds.

    `cannot` are the codes by which it says that the events cannot tell. `inferred` marks
    what no source states (domain description, section 0).
    """

    ground: Ground
    citation: str
    weighs: Mapping[str, Severity]
    cannot: frozenset[str] = frozenset()
    inferred: bool = True
    look: Look | None = None
    across: LookAcross | None = None

    def outcome(self, code: str) -> Outcome:
        """Whether the code says that something was found, or that it cannot be judged."""
        return Outcome.CANNOT_BE_JUDGED if code in self.cannot else Outcome.FOUND

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that the check can give, what it finds first."""
        return (*self.weighs, *sorted(self.cannot))


def reason_of(events: Iterable[Seen]) -> str:
    """The reason that was recorded with the latest of the events that have one."""
    reasons = [one.recorded.reason for one in events if one.recorded.reason]
    return reasons[-1] if reasons else ""
