"""One language's way of writing values, and the name of what a sentence is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from domain.language import format as written
from domain.language.language import Language
from domain.language.tables import LABELS, REPLIES
from domain.schemes.county_structure import EVERY_COUNTY

Code = TypeVar("Code", bound=str)


@dataclass(frozen=True)
class Words:
    """Values in one language. A code without a name is written as it is, never refused.

    The log keeps codes for longer than the code base does, and an old event
    must stay readable. `about` is the title of the need or plan line in question,
    for events that hold only its id.
    """

    language: Language
    about: str | None = None

    def name(self, kind: str, code: str) -> str:
        """The code's name as it stands by itself."""
        return LABELS[self.language].get(kind, {}).get(code, code)

    def inside(self, kind: str, code: str) -> str:
        """The code's name as it stands inside a sentence."""
        names = LABELS[self.language].get(kind, {})
        return written.inside(names[code]) if code in names else code

    def names(self, kind: str, codes: Iterable[str]) -> str:
        """Several codes' names, listed inside a sentence."""
        return self.listed(self.inside(kind, code) for code in codes)

    def counted(self, kind: str, counts: Mapping[Code, int]) -> str:
        """Names with how many there are of each; those without any are left out."""
        return self.listed(
            f"{self.inside(kind, code)} ({count})" for code, count in counts.items() if count > 0
        )

    def stops(self, codes: Iterable[str]) -> str:
        """The titles of soft stops, each quoted; nothing when there are none."""
        replies = REPLIES[self.language]
        return self.listed(
            self.quote(replies[code].title if code in replies else code) for code in codes
        )

    def thing(self, kind: str, item: str = "") -> str:
        """`the need`, `the measure`: with its title when that is known, else with its id."""
        title = self.quote(self.about or "")
        return " ".join(part for part in (self.name("thing", kind), title or item) if part)

    def county(self, number: str) -> str:
        """The county's name by its official number."""
        return EVERY_COUNTY[number].name if number in EVERY_COUNTY else number

    def money(self, amount_ore: int) -> str:
        """An amount in øre, written in kroner."""
        return written.money(amount_ore, self.language)

    def day(self, on: date) -> str:
        """A day."""
        return written.day(on, self.language)

    def period(self, first: date, last: date) -> str:
        """The days from the first to the last."""
        return written.period(first, last, self.language)

    def moment(self, at: datetime) -> str:
        """An instant, by the Norwegian clock."""
        return written.moment(at, self.language)

    def quote(self, text: str) -> str:
        """Somebody's own words between quotation marks."""
        return written.quote(text, self.language)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts as a list in a sentence."""
        return written.listed(parts, self.language)
