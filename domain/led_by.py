"""Which event led to another (*utløst av*): its case and its version there, as one text."""

from typing import NamedTuple

from pydantic import ValidationError

from domain.case import CaseRef


class LedBy(NamedTuple):
    """An event by its case and version, as an envelope's `causation` names it."""

    case: CaseRef
    version: int

    def __str__(self) -> str:
        return f"{self.case}#{self.version}"

    @classmethod
    def read(cls, causation: str | None) -> "LedBy | None":
        """The event that a causation names; None where it names a file's row, or nothing."""
        case, _, version = (causation or "").rpartition("#")
        kind, _, key = case.partition("/")
        if not version.isdecimal():
            return None
        try:
            return cls(CaseRef.model_validate({"kind": kind, "key": key}), int(version))
        except ValidationError:
            return None
