"""Types for the fields of requests that need more than their shape checked."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from stdnum.no import orgnr


def is_organisation_number(text: str) -> bool:
    """Say whether `text` is nine ASCII digits with a valid check digit, and nothing else.

    Source: Brønnøysundregistrene, the modulus 11 check of organisation numbers.
    """
    return text.isascii() and len(text) == 9 and text.isdigit() and orgnr.is_valid(text)


def _organisation_number(text: str) -> str:
    if not is_organisation_number(text):
        raise PydanticCustomError("invalid-org-number", "nine digits with a valid check digit")
    return text


#: A Norwegian organisation number (*organisasjonsnummer*).
OrganisationNumber = Annotated[
    str,
    AfterValidator(_organisation_number),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{9}$", "examples": ["311000039"]}),
]
