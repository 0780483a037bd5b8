"""What a line of the plan says of hospitering and of Yrkesfaglærer 2.

Both continue within the scheme, and the counties shall see to it that they are
strengthened [Udir], so their days, places and money are data. Sums are integer øre.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.attachment import Attachments
from domain.party import Party
from domain.types import Count, Day, Draft, Line, Ore
from domain.value import Value

#: Study credits (*studiepoeng*) as they are written, such as `30` or `7.5`.
Credits = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,2})(\.5)?$")]


class Direction(StrEnum):
    """Who visits whom (*retning*): exchange goes both ways between school and company."""

    TEACHER_TO_COMPANY = "teacher-to-company"
    INSTRUCTOR_TO_SCHOOL = "instructor-to-school"


class Placement(Value):
    """A placement (*hospitering*) between a school and a company.

    `places` people take part for `days_each` days; `day_rate_ore` is for each of these
    days. `agreement` refers to what the two have agreed on, blank when there is nothing;
    `agreement_files` are the signed agreement itself.
    """

    direction: Direction
    school: Party
    company: Party
    places: Annotated[Count, Field(ge=1)]
    days_each: Annotated[Count, Field(ge=1, le=365)]
    day_rate_ore: Ore
    agreement: Draft = ""
    agreed_on: Day | None = None
    agreement_files: Attachments = ()

    @property
    def is_agreed(self) -> bool:
        """Whether there is an agreement: in words, or as the signed file."""
        return bool(self.agreement or self.agreement_files)

    @property
    def days(self) -> int:
        """The days of all who take part."""
        return self.places * self.days_each

    @property
    def cost_ore(self) -> int:
        """What the days come to at the rate."""
        return self.days * self.day_rate_ore


class Study(Value):
    """Further education that a line pays for (*videreutdanning*), such as Yrkesfaglærer 2.

    `credits` are study credits (*studiepoeng*), which may be halves.
    """

    title: Line
    credits: Credits
    provider: Party
    places: Annotated[Count, Field(ge=1)]
