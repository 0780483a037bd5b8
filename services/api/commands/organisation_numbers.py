"""Finds organisation numbers anywhere in a command and checks their digits."""

from collections.abc import Iterator

from pydantic import BaseModel

from domain.types import OrganisationNumberMark
from services.api.fields import is_organisation_number
from services.api.problems import FieldFault, Problem


def check_organisation_numbers(value: BaseModel) -> None:
    """Raise `Problem("invalid-body")` that points at every number whose check digit is wrong."""
    faults = tuple(
        FieldFault("invalid-org-number", pointer=f"#{pointer}") for pointer in _wrong(value, "")
    )
    if faults:
        raise Problem("invalid-body", faults=faults)


def _wrong(value: object, pointer: str) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            inside = getattr(value, name)
            marked = any(isinstance(mark, OrganisationNumberMark) for mark in field.metadata)
            if marked and isinstance(inside, str) and not is_organisation_number(inside):
                yield f"{pointer}/{name}"
            else:
                yield from _wrong(inside, f"{pointer}/{name}")
    elif isinstance(value, tuple | list):
        for index, inside in enumerate(value):
            yield from _wrong(inside, f"{pointer}/{index}")
