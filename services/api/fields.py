"""Types for the fields of requests, stricter than what pydantic takes by itself."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from stdnum.no import orgnr

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
)


def is_organisation_number(text: str) -> bool:
    """Say whether `text` is nine ASCII digits with a valid check digit, and nothing else.

    Source: Brønnøysundregistrene, the modulus 11 check of organisation numbers.
    """
    return text.isascii() and len(text) == 9 and text.isdigit() and orgnr.is_valid(text)


def _organisation_number(text: str) -> str:
    if not is_organisation_number(text):
        raise PydanticCustomError("invalid-org-number", "nine digits with a valid check digit")
    return text


def _iso_date(value: object) -> object:
    # Pydantic alone reads a string of digits as seconds since 1970, which nobody means by a date.
    return _read(value, _DATE, date.fromisoformat) if isinstance(value, str) else value


def _iso_instant(value: object) -> object:
    return _read(value, _INSTANT, datetime.fromisoformat) if isinstance(value, str) else value


def _read(text: str, pattern: re.Pattern[str], parse: Callable[[str], date]) -> date:
    try:
        if pattern.fullmatch(text):
            return parse(text)
    except ValueError:
        pass
    raise PydanticCustomError("wrong-format", "not written as RFC 3339 has it")


#: A Norwegian organisation number (*organisasjonsnummer*).
OrganisationNumber = Annotated[
    str,
    AfterValidator(_organisation_number),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{9}$"}),
]

#: A day, written YYYY-MM-DD.
IsoDate = Annotated[date, BeforeValidator(_iso_date)]

#: An instant with its offset from UTC, as RFC 3339 writes it.
IsoInstant = Annotated[AwareDatetime, BeforeValidator(_iso_instant)]
