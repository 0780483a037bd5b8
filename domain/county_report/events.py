"""What the county's report leaves behind: drawn up, attested, signed, submitted, reopened.

The report itself lies outside the log: the events hold the hashes of its JSON and its PDFs.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.schemes.rule_set import Status
from domain.types import Draft, Flag, Line, Ore, OreSum, Sha256, Text

#: The report's number: each that is drawn up is the next.
Number = Annotated[int, Field(strict=True, ge=1)]


class ReopenCause(StrEnum):
    """Why a submitted report is replaced (*årsak til ny utgave*).

    The split in material and not is that of FAC's resubmissions (inference).
    """

    WRONG_FIGURE = "wrong-figure"
    MEASURE_MISSING = "measure-missing"
    AFTER_CONTROL = "after-control"
    WORDING = "wording"
    FORMAL_FAULT = "formal-fault"

    @property
    def material(self) -> bool:
        """Whether it concerns what the money was used for, and not only how that is told."""
        return self not in (ReopenCause.WORDING, ReopenCause.FORMAL_FAULT)


class AskedBy(StrEnum):
    """Who asked for a new version of a report (*hvem ba om ny utgave*)."""

    COUNTY = "county"
    AUDITOR = "auditor"
    DIRECTORATE = "directorate"
    RECIPIENT = "recipient"


class CountyReportPracticeSet(Event):
    """The county said from what grant on its auditor attests the report (*revisorattest*).

    `auditor_from_ore` is that grant in øre, None for never. The threshold is not known
    [section 20, no. 3], so it is the county's to say, with its source.
    """

    TOPIC: ClassVar[str] = "county-report.practice-set"

    auditor_from_ore: Ore | None = None
    source: Line
    status: Status


class CountyReportDrafted(Event):
    """The county drew up its report from the log (*rapport laget*).

    It covers the first `round_version` events of the round. `problems` are the codes of what
    its check found. `substance` is the hash of what it says, whatever version it is. Sums are
    øre.
    """

    TOPIC: ClassVar[str] = "county-report.drafted"

    report_version: Number
    sha256: Sha256
    documents: dict[str, Sha256] = {}
    round_version: int
    granted_ore: OreSum
    paid_ore: OreSum
    problems: tuple[str, ...] = ()
    drawn_up_by: str
    substance: Sha256 | None = None


class CountyReportAttested(Event):
    """The county's auditor attested the report (*attestert av fylkesrevisjonen*)."""

    TOPIC: ClassVar[str] = "county-report.attested"

    report_version: Number
    sha256: Sha256
    statement: Text


class CountyReportSigned(Event):
    """Somebody with authority signed the report (*rapport signert*).

    `soft_stops` are the rules that were waived, `signed_by` (an opaque id) who did so, and
    `waived_because` the reason that was given.
    """

    TOPIC: ClassVar[str] = "county-report.signed"

    report_version: Number
    sha256: Sha256
    title: Line
    soft_stops: tuple[str, ...] = ()
    signed_by: str = ""
    waived_because: Draft = ""


class CountyReportSubmitted(Event):
    """The county submitted its report to the directorate (*rapport levert til direktoratet*).

    What was submitted never changes: a later report is a new version. Source: [OsloMet].
    """

    TOPIC: ClassVar[str] = "county-report.submitted"

    report_version: Number
    sha256: Sha256
    channel: Line
    reference: Draft = ""
    late: Flag = False


class CountyReportReopened(Event):
    """The county's submitted report was opened again (*rapport gjenåpnet*), by it or by a control.

    `cause` and `asked_by` are None in what was recorded before they were asked for.
    """

    TOPIC: ClassVar[str] = "county-report.reopened"

    report_version: Number
    cause: ReopenCause | None = None
    asked_by: AskedBy | None = None
