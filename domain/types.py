"""The small types that fields are made of: money, counts, instants, texts and numbers."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, StringConstraints

#: The days that a case can speak of; a timer beyond them could not be set.
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
#: How far clocks in Norway are ahead of UTC, at the most.
_AHEAD = timedelta(hours=2)


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})", re.ASCII
)


def _read_day(value: object) -> object:
    """Read a day as ISO 8601 writes it; a number is no day, though pydantic would take it."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError("a day is written YYYY-MM-DD")


def _read_instant(value: object) -> object:
    """Read an instant as RFC 3339 writes it, with its offset."""
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value
    raise ValueError("an instant is written as RFC 3339 has it, with an offset")


def _within_reach(day: date) -> date:
    """Keep days and instants to those that arithmetic, timers and databases can hold."""
    if not _FIRST_DAY.toordinal() <= day.toordinal() <= _LAST_DAY.toordinal():
        raise ValueError(f"outside {_FIRST_DAY} to {_LAST_DAY}")
    return day


def _in_utc(instant: datetime) -> datetime:
    _within_reach(instant)
    return instant.astimezone(UTC)


def _dated(instant: datetime) -> datetime:
    _within_reach(instant + _AHEAD)
    return instant


#: Money in øre (*øre*), never negative; the upper bound is ten thousand million kroner.
Ore = Annotated[int, Field(strict=True, ge=0, le=10**12)]
#: Money in øre, more than nothing.
SomeOre = Annotated[int, Field(strict=True, gt=0, le=10**12)]
#: A sum of such amounts, which has no bound of its own.
OreSum = Annotated[int, Field(strict=True, ge=0)]
#: Which of the decisions on one thing it is, counted from the first (1).
DecisionNumber = Annotated[int, Field(strict=True, ge=1, le=1_000)]
#: A number of people, hours or the like.
Count = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]
Flag = Annotated[bool, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_read_day), AfterValidator(_within_reach)]
#: An instant, given with any offset and kept in UTC.
Instant = Annotated[AwareDatetime, BeforeValidator(_read_instant), AfterValidator(_in_utc)]
#: An instant by which something is dated: its day in Norway, which may be the next one, counts.
DatedInstant = Annotated[Instant, AfterValidator(_dated)]
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
#: Four digits: a municipality's official number (*kommunenummer*); the first two name its county.
MunicipalityNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]


class OrganisationNumberMark:
    """Marks a field whose check digits the API verifies (*organisasjonsnummer*)."""


OrganisationNumber = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{9}$"), OrganisationNumberMark()
]
#: An id inside a case: a plan line, a payment, a deadline.
ItemId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
