"""The columns of a spreadsheet: their headers in three languages, and what they let choose."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from domain.language import texts
from domain.language.language import Language
from domain.opening.events import ContributionForm
from domain.party import MeasureKind, MoneyRoute, PartyKind, Programme, TargetGroup
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import RejectionGround
from domain.price import OtherMoney, PriceKind
from domain.procurement import ProcurementBasis
from domain.schemes.national_frames import NATIONAL_FRAMES
from domain.step1_assess.parts import Horizon, PlanLevel, SamiAnswer
from domain.step3_prioritise.events import SeatGroup
from domain.step3_prioritise.exchange import Direction
from domain.step3_prioritise.forum_events import Standing
from domain.step3_prioritise.line_contents import Base, Form, Release, Use
from domain.step3_prioritise.outcomes import Outcome
from domain.value import Value
from services.imports.cells import BadCell

#: The groups that the scheme is for, which need no reason.
GROUPS: Final = (
    TargetGroup.VET_TEACHER,
    TargetGroup.INSTRUCTOR,
    TargetGroup.TRAINING_MANAGER,
    TargetGroup.EXAMINATION_BOARD_MEMBER,
)


class Column(Value):
    """A column: its key, which is a header too, its headers, and the kind that its choices have.

    A cell of it that is filled in `asks` for others of its row, by their keys. Where a cell
    holds several things, `entries` is the code of the problem whose text says how they are
    written. `also` are headers that the template had before.
    """

    key: str
    nb: str
    nn: str
    en: str
    needed: bool = False
    choices: str = ""
    asks: tuple[str, ...] = ()
    entries: str = ""
    also: tuple[str, ...] = ()

    def header(self, language: Language) -> str:
        """The header in a language."""
        return str(getattr(self, language.value))

    @property
    def names(self) -> tuple[str, ...]:
        """What the column may be called in a file."""
        return (self.key, self.nb, self.nn, self.en, *self.also)


CHOICES: Final[dict[str, type[StrEnum]]] = {
    "party": PartyKind,
    "measure": MeasureKind,
    "target-group": TargetGroup,
    "procurement": ProcurementBasis,
    "direction": Direction,
    "programme": Programme,
    "sami": SamiAnswer,
    "contribution": ContributionForm,
    "seat": SeatGroup,
    "standing": Standing,
    "outcome": Outcome,
    "use": Use,
    "form": Form,
    "base": Base,
    "release": Release,
    "route": MoneyRoute,
    "horizon": Horizon,
    "plan-level": PlanLevel,
    "price": PriceKind,
    "other-money": OtherMoney,
    "application-outcome": ApplicationOutcome,
    "rejection": RejectionGround,
}
#: The kind of the national frames, which are data and no fixed list.
FRAME: Final = "frame"


def group_column(group: TargetGroup) -> Column:
    """The column that counts a target group."""
    names = {language: texts.label("target-group", group, language) for language in Language}
    return Column(
        key=group.value, nb=names[Language.NB], nn=names[Language.NN], en=names[Language.EN]
    )


def column(key: str, nb: str, nn: str, en: str, choices: str = "") -> Column:
    """A column whose cells are to be filled in."""
    return Column(key=key, nb=nb, nn=nn, en=en, needed=True, choices=choices)


def optional(
    key: str,
    nb: str,
    nn: str,
    en: str,
    choices: str = "",
    asks: Iterable[str] = (),
    also: str = "",
) -> Column:
    """A column whose cells may be blank, and which may be left out."""
    was = (also,) if also else ()
    return Column(key=key, nb=nb, nn=nn, en=en, choices=choices, asks=tuple(asks), also=was)


def several(
    key: str, nb: str, nn: str, en: str, choices: str, entries: str, asks: Iterable[str] = ()
) -> Column:
    """A column whose cells may hold several things, each on a line of its own."""
    return optional(key, nb, nn, en, choices, asks).model_copy(update={"entries": entries})


def names_of(kind: str, language: Language) -> dict[str, str]:
    """The codes of a kind, each with its name in a language."""
    if kind == FRAME:
        frames = (frame for of_scheme in NATIONAL_FRAMES.values() for frame in of_scheme)
        return {frame.key: str(getattr(frame, language.value)) for frame in frames}
    return {code: texts.label(kind, code, language) for code in CHOICES[kind]}


def choice(kind: str, text: str) -> str:
    """The code that a cell means, written as the code or as its name in any language.

    Raises `BadCell` when it means none.
    """
    return one_of({language: names_of(kind, language) for language in Language}.values(), text)


def one_of(named: Iterable[dict[str, str]], text: str) -> str:
    """The code that a text means, by itself or by a name; raises `BadCell` when it means none."""
    wanted = text.strip().casefold()
    for names in named:
        for code, name in names.items():
            if wanted in (code.casefold(), name.casefold()):
                return str(code)
    raise BadCell("not-a-choice")
