"""The small types that fields are made of: money, counts, instants, texts and numbers."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, StringConstraints

#: The days that a case can speak of; a timer beyond them could not be set.
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def _only_text(value: object) -> object:
    """Let no number pass for a date: 0 is not 1 January 1970."""
    if isinstance(value, str | date | datetime):
        return value
    raise ValueError("a date or instant is written as text")


def _within_reach(day: date) -> date:
    """Keep days and instants to those that arithmetic, timers and databases can hold."""
    if not _FIRST_DAY.toordinal() <= day.toordinal() <= _LAST_DAY.toordinal():
        raise ValueError(f"outside {_FIRST_DAY} to {_LAST_DAY}")
    return day


def _in_utc(instant: datetime) -> datetime:
    _within_reach(instant)
    return instant.astimezone(UTC)


#: Money in øre (*øre*), never negative; the upper bound is ten thousand million kroner.
Ore = Annotated[int, Field(strict=True, ge=0, le=10**12)]
#: Money in øre, more than nothing.
SomeOre = Annotated[int, Field(strict=True, gt=0, le=10**12)]
#: A sum of such amounts, which has no bound of its own.
OreSum = Annotated[int, Field(strict=True, ge=0)]
#: A number of people, hours or the like.
Count = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]
Flag = Annotated[bool, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_only_text), AfterValidator(_within_reach)]
#: An instant, given with any offset and kept in UTC.
Instant = Annotated[AwareDatetime, BeforeValidator(_only_text), AfterValidator(_in_utc)]
#: Budget year (*budsjettår*).
Year = Annotated[int, Field(strict=True, ge=2019, le=2100)]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
#: A text that may be left blank, so that a rule, not the reader, says what is missing.
Draft = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]

#: The short name of a grant scheme, which begins the keys of its cases.
SchemeName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=32)]
#: Two digits: a county's official number (*fylkesnummer*).
CountyNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]


class OrganisationNumberMark:
    """Marks a field whose check digits the API verifies (*organisasjonsnummer*)."""


OrganisationNumber = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{9}$"), OrganisationNumberMark()
]
#: An id inside a case: a plan line, a payment, a deadline.
ItemId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
