"""What the doctor says about one thing."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding matters: a refusal makes the installation unfit."""

    FINE = "fine"
    WATCH = "watch"
    REFUSED = "refused"


@dataclass(frozen=True)
class Finding:
    """What is so, why it matters, and what to do; the latter two are empty when it is fine."""

    weight: Weight
    what: str
    why: str = ""
    do: str = ""

    @property
    def told(self) -> str:
        """All of it in one paragraph."""
        return " ".join(part for part in (self.what, self.why, self.do) if part)


def fine(what: str) -> Finding:
    """Something that is as it should be."""
    return Finding(Weight.FINE, what)


def refused(what: str, why: str, do: str) -> Finding:
    """Something that must be put right before the installation is used."""
    return Finding(Weight.REFUSED, what, why, do)


def watch(what: str, why: str, do: str) -> Finding:
    """Something that may pass by itself, and is wrong if it does not."""
    return Finding(Weight.WATCH, what, why, do)
