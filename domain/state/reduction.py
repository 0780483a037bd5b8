"""What was taken back of an award (*nedsatt tilsagn*), and what complaints gave back of it."""

from collections.abc import Iterator, Sequence

from domain.pots.events import AwardReduced
from domain.step3_prioritise.line import PlanLine
from domain.step4_dispose.events import GrantDecided
from domain.takeover.before import DecidedBefore
from domain.types import Day
from domain.value import Value


class Reduction(Value):
    """One reduction, with the award as it stood before it; sums in øre.

    `decision` is the county's own and `decided_before` one from before a take-over. `told_on` is
    the day on which the party was told, `given_back_ore` what complaints have given back of it.
    """

    event: AwardReduced
    plan: PlanLine
    decision: GrantDecided | None
    decided_before: DecidedBefore | None
    told_on: Day | None = None
    given_back_ore: int = 0

    @property
    def against_party(self) -> bool:
        """Whether it is an individual decision against the party, which may complain of it."""
        return self.event.individual_decision

    @property
    def taken_ore(self) -> int:
        """What of it has not been given back."""
        return max(0, self.event.from_ore - self.event.to_ore - self.given_back_ore)


def told_by(reductions: Sequence[Reduction], on: Day) -> tuple[int, ...]:
    """Of which reductions the line had told the party by that day, by their numbers."""
    return tuple(number for number, one in _numbered(reductions) if _told_by(one, on))


def made_by(reductions: Sequence[Reduction], on: Day) -> tuple[int, ...]:
    """Which reductions had been made by that day, by their numbers."""
    return tuple(number for number, one in _numbered(reductions) if _made_by(one, on))


def complained_of_before(reductions: Sequence[Reduction], on: Day) -> int | None:
    """Which reduction a complaint is about that was recorded before it said so itself.

    As it was counted then, so that sums of the log stay: the last that the party had been told
    of, and before it was told of any, the last there is.
    """
    against = _against(reductions)
    told = [place for place in against if _told_by(reductions[place], on)]
    return max(told or against, default=None)


def decisions(reductions: Sequence[Reduction]) -> int:
    """How many decisions there are: the award, and each reduction against its party."""
    return 1 + len(_against(reductions))


def place_of(reductions: Sequence[Reduction], number: int) -> int | None:
    """Which reduction the decision of that number is; None for the award itself."""
    return None if number == 1 else _against(reductions)[number - 2]


def told_of(reductions: Sequence[Reduction], on: Day) -> tuple[Reduction, ...]:
    """The reductions when a notice has reached the party: it tells of the last one against it."""
    place = max(_against(reductions), default=None)
    return _with(reductions, place, {"told_on": on})


def given_back(reductions: Sequence[Reduction], place: int, ore: int) -> tuple[Reduction, ...]:
    """The reductions when a complaint has given back so much (øre) of one of them."""
    return _with(reductions, place, {"given_back_ore": reductions[place].given_back_ore + ore})


def _against(reductions: Sequence[Reduction]) -> list[int]:
    return [place for place, one in enumerate(reductions) if one.against_party]


def _numbered(reductions: Sequence[Reduction]) -> Iterator[tuple[int, Reduction]]:
    """The decisions behind the award, which is number 1."""
    return enumerate((one for one in reductions if one.against_party), start=2)


def _made_by(one: Reduction, on: Day) -> bool:
    """One without a day was made before the party was told, if it has been."""
    made_on = one.event.decided_on or one.told_on
    return made_on is None or made_on <= on


def _told_by(one: Reduction, on: Day) -> bool:
    return one.told_on is not None and one.told_on <= on


def _with(
    reductions: Sequence[Reduction], place: int | None, changes: dict[str, object]
) -> tuple[Reduction, ...]:
    return tuple(
        one.model_copy(update=changes) if at == place else one for at, one in enumerate(reductions)
    )
