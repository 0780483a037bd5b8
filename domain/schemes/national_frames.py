"""The national frames (*nasjonale rammer og føringer*) that needs start from, as dated data.

The assessment of local needs starts from the national sector goals and the curriculum
([Udir]); the county helps to convey the frames. What a frame says is in its source;
here stand its key, its name and the time in which it holds.
"""

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value

FrameKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]


class NationalFrame(Value):
    """One frame: its key, its name in each language, its source and when it holds.

    `issued_on` is the day it was issued, None where no source at hand tells it. A frame
    that comes anew every year has the same key in each.
    """

    key: FrameKey
    nb: str
    nn: str
    en: str
    source: str
    status: Status
    valid_from: Day
    valid_to: Day | None = None
    issued_on: Day | None = None

    def in_force_in(self, budget_year: int) -> bool:
        """Whether it holds on some day of the year."""
        first, last = date(budget_year, 1, 1), date(budget_year, 12, 31)
        return self.valid_from <= last and (self.valid_to is None or first <= self.valid_to)


_SCHEME_BEGAN = date(2019, 3, 1)


def _letter(
    source: str, first: date, last: date | None, issued_on: date | None = None
) -> NationalFrame:
    """The grant letter (*tilskuddsbrev*) of a year; what it says was not at hand for any year."""
    return NationalFrame(
        key="letter-of-the-year",
        nb="Årets tilskuddsbrev",
        nn="Tilskotsbrevet for året",
        en="The year's grant letter",
        source=source,
        status=Status.UNVERIFIED,
        valid_from=first,
        valid_to=last,
        issued_on=issued_on,
    )


_YRKESFAG = (
    NationalFrame(
        key="sector-goals",
        nb="Sektormålene for skole",
        nn="Sektormåla for skule",
        en="The sector goals for schools",
        source="[Udir]: needs start from the national goals; [OsloMet] fn 9: new ones from 2019",
        status=Status.SOURCED,
        valid_from=date(2019, 1, 1),
    ),
    NationalFrame(
        key="curriculum",
        nb="Læreplanverket for skolen",
        nn="Læreplanverket for skulen",
        en="The national curriculum",
        source="[Udir]: needs start from the curriculum",
        status=Status.SOURCED,
        valid_from=_SCHEME_BEGAN,
    ),
    NationalFrame(
        key="curriculum-renewal",
        nb="Fagfornyelsen og ny yrkesfaglig tilbudsstruktur",
        nn="Fagfornyinga og ny yrkesfagleg tilbodsstruktur",
        en="The curriculum renewal and the new structure of vocational programmes",
        source="[OsloMet]: special focus in the guidance of 2019; its end is not known",
        status=Status.UNVERIFIED,
        valid_from=_SCHEME_BEGAN,
        valid_to=date(2021, 1, 25),
    ),
    NationalFrame(
        key="hospitering",
        nb="Hospitering skal videreføres og styrkes",
        nn="Hospitering skal førast vidare og styrkjast",
        en="Work placements (hospitering) go on and are strengthened",
        source="[Udir]; [OsloMet]: guidance of 2019",
        status=Status.SOURCED,
        valid_from=_SCHEME_BEGAN,
    ),
    NationalFrame(
        key="sami-perspectives",
        nb="Samiske perspektiver skal ivaretas",
        nn="Samiske perspektiv skal takast vare på",
        en="Sámi perspectives are safeguarded",
        source="FOR-2021-01-26-229 point 1",
        status=Status.SOURCED,
        valid_from=date(2021, 1, 26),
    ),
    NationalFrame(
        key="yrkesfaglaerer-2",
        nb="Yrkesfaglærer 2 skal videreføres og styrkes",
        nn="Yrkesfaglærar 2 skal førast vidare og styrkjast",
        en="VET teacher 2 (Yrkesfaglærer 2) goes on and is strengthened",
        source="[Udir]: part of the scheme from 2023",
        status=Status.SOURCED,
        valid_from=date(2023, 1, 1),
    ),
    _letter(
        "[OsloMet] fn 37: its day; domain description, section 0: its wording was not at hand",
        date(2019, 5, 28),
        date(2019, 12, 31),
        issued_on=date(2019, 5, 28),
    ),
    _letter(
        "[OsloMet]: asks for thematic areas and measures built on local needs, and for every "
        "programme in the forum; its day and wording were not at hand",
        date(2020, 1, 1),
        date(2020, 12, 31),
    ),
    _letter(
        "domain description, section 20, no. 2: no letter after 2020 was at hand",
        date(2021, 1, 1),
        None,
    ),
)

NATIONAL_FRAMES: dict[str, tuple[NationalFrame, ...]] = {"yrkesfag": _YRKESFAG}


def frames_in_force(scheme: str, budget_year: int) -> tuple[NationalFrame, ...]:
    """The frames that a round of the scheme carries in a budget year."""
    frames = NATIONAL_FRAMES.get(scheme, ())
    return tuple(frame for frame in frames if frame.in_force_in(budget_year))
