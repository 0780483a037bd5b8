"""What the county's report leaves behind: drawn up, attested, signed, submitted, reopened.

The report itself lies outside the log: the events hold the hashes of its JSON and its PDFs.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.schemes.rule_set import Status
from domain.types import Draft, Flag, Line, Ore, OreSum, Sha256, Text

#: The report's number: each that is drawn up is the next.
Number = Annotated[int, Field(strict=True, ge=1)]


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
    its check found. Sums are øre.
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


class CountyReportAttested(Event):
    """The county's auditor attested the report (*attestert av fylkesrevisjonen*)."""

    TOPIC: ClassVar[str] = "county-report.attested"

    report_version: Number
    sha256: Sha256
    statement: Text


class CountyReportSigned(Event):
    """Somebody with authority signed the report (*rapport signert*)."""

    TOPIC: ClassVar[str] = "county-report.signed"

    report_version: Number
    sha256: Sha256
    title: Line
    soft_stops: tuple[str, ...] = ()


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
    """The county opened its submitted report again (*rapport gjenåpnet*), with a reason."""

    TOPIC: ClassVar[str] = "county-report.reopened"

    report_version: Number
