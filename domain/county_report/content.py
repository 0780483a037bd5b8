"""What the report holds: the work of the scheme, and the money. Sums are integer øre.

Source: domain description, section 12.4 (inference from 12.1 to 12.3): no form was found.
"""

from domain.county_report.figures import EventRef, Figure, Total
from domain.follow_up.standing import MeasureStanding
from domain.party import PartyKind, TargetGroup
from domain.types import Day
from domain.value import Value


class Header(Value):
    """What the report is about; `round_version` is how many of the round's events it covers."""

    round_id: str
    scheme: str
    county: str
    budget_year: int
    rule_set: str
    grant_letter: str | None
    grant_letter_date: Day | None
    grant_letter_sha256: str | None
    round_version: int


class Deciding(Value):
    """A meeting of the forum that decided something, and what."""

    held_on: Day
    decided: tuple[str, ...]
    groups_present: tuple[str, ...]
    co_determination: str
    events: tuple[EventRef, ...]


class Work(Value):
    """How the work went: forum, networks, involvement, co-determination, yrkesopplæringsnemnd.

    `needs` are those that the plan, its rankings and the long-term plan name.
    """

    members: tuple[Figure, ...]
    meetings: tuple[Deciding, ...]
    needs: Total
    via_network: Figure
    networks: tuple[str, ...]
    involved: tuple[Figure, ...]
    vet_board_laid_on: Day | None
    vet_board_stated_on: Day | None
    vet_board_events: tuple[EventRef, ...]


class MeasureRow(Value):
    """One measure: its needs, people, providers, duration and money, and where it stands."""

    line_id: str
    title: str
    status: MeasureStanding
    needs: tuple[str, ...]
    starts_on: Day
    ends_on: Day
    target_groups: dict[TargetGroup, int]
    came: dict[TargetGroup, int]
    participants_supported: bool | None
    providers: tuple[str, ...]
    recipient: str | None
    planned: Figure
    decided: Figure
    paid: Figure
    reported: Figure
    report_status: str
    evaluated: bool
    parties: int
    answered: int
    dissents: int
    events: tuple[EventRef, ...]


class RecipientRow(Value):
    """What one recipient was promised and paid, and the municipality that it lies in, if known."""

    organisation: str
    name: str
    kind: PartyKind
    municipality: str | None = None
    decided: Figure
    paid: Figure


class QuestionTally(Value):
    """How the parties answered one question; `answers` by answer, whoever said nothing too."""

    question_id: str
    answers: dict[str, int]
    events: tuple[EventRef, ...]


class Deviation(Value):
    """Something that went otherwise than the plan or the rules had it, with its reason."""

    code: str
    line_id: str | None
    reason: str
    events: tuple[EventRef, ...]


class ReportContent(Value):
    """The whole report."""

    header: Header
    work: Work
    money: tuple[Total, ...]
    measures: tuple[MeasureRow, ...]
    recipients: tuple[RecipientRow, ...]
    questions: tuple[QuestionTally, ...]
    deviations: tuple[Deviation, ...]


class DrawnUp(Value):
    """A report that was drawn up from the log: its content, and its stored files by hash.

    `sha256` is the hash of its JSON, `documents` those of its PDFs by language.
    """

    content: ReportContent
    sha256: str
    documents: dict[str, str]
