"""What a measure is expected to cost, and who else pays (*pris*, *annen finansiering*).

A need and the plan's line that answers it say it in the same words, so that they can be
compared. Sums are integer øre.
"""

from enum import StrEnum

from domain.types import Count, Draft, Line, SomeOre
from domain.value import Value


class OtherMoney(StrEnum):
    """Other money that may be seen together with the scheme's. Source: section 18, P12."""

    KOMPETANSELOFTET = "kompetanseloftet"
    SCHOOL_SCHEME = "school-scheme"
    FURTHER_EDUCATION = "further-education"
    APPRENTICE_GRANT = "apprentice-grant"
    COUNTY = "county"
    RECIPIENT = "recipient"
    OTHER = "other"


class FundingSource(Value):
    """Another source of money for the same measure (*annen finansiering*), in øre."""

    source: OtherMoney
    name: Line
    amount_ore: SomeOre


class PriceKind(StrEnum):
    """What a price or a cost is made of (*priskomponent*).

    Source: section 18, P10; the six from salary on are what Agder does not cover [found F16].
    """

    TEACHING = "teaching"
    PREPARATION = "preparation"
    TRAVEL = "travel"
    RELEASE_FROM_WORK = "release-from-work"
    PREMISES = "premises"
    MATERIALS = "materials"
    SALARY = "salary"
    TEXTBOOKS = "textbooks"
    ACCOMMODATION = "accommodation"
    STAY_ABROAD = "stay-abroad"
    CREDIT_COURSE = "credit-course"
    DOCUMENTATION_TOOLS = "documentation-tools"
    OTHER = "other"


class PriceComponent(Value):
    """One part of what the measure costs, in øre, with hours where it is time."""

    kind: PriceKind
    amount_ore: SomeOre
    hours: Count | None = None
    note: Draft = ""
