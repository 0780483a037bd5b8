"""A scheme's rules at a time, as data: what differs between schemes and years."""

from datetime import date
from enum import StrEnum

from domain.party import MeasureKind
from domain.schemes.forum_practice import ForumPractice
from domain.types import Day
from domain.value import Value


class Binding(StrEnum):
    """How a rule binds: refused, goes on with a recorded reason, or is only pointed out."""

    HARD = "hard"
    SOFT = "soft"
    REMIND = "remind"


class Status(StrEnum):
    """How well a setting is known. What no source settles is `unverified`, never hidden."""

    SOURCED = "sourced"
    UNVERIFIED = "unverified"


class Setting(Value):
    """A value that the administrator sees: what it is, its source, and how sure it is."""

    code: str
    value: str
    status: Status
    source: str


class FilledFrom(StrEnum):
    """The events that can answer an evaluation question."""

    PARTICIPANTS = "participants"
    INVOLVEMENT = "involvement"
    CONFIRMATIONS = "confirmations"


class Question(Value):
    """One of the scheme's evaluation questions (*kjennetegn på måloppnåelse*).

    `of_round` says that it is asked of the round as a whole, not of each measure;
    `filled_from` names the events that can answer it, if any.
    """

    question_id: str
    nb: str
    nn: str
    en: str
    of_round: bool = False
    filled_from: FilledFrom | None = None


class OwnContributionRule(Value):
    """What own contribution the scheme asks for; `percent` is of the state's grant."""

    kind: str
    percent: int | None = None
    source: str


class ForumRules(Value):
    """Who must have a seat in the forum, and how it decides where a county says nothing."""

    required_groups: tuple[str, ...]
    practice: ForumPractice
    source: str


class BindsAs(Value):
    """How a rule of yrkesfag binds in another scheme; `binding` None: it is not asked there."""

    code: str
    binding: Binding | None
    source: str


class RuleSet(Value):
    """The rules that a case is pinned to, with their validity and citation.

    `credits_for` are the kinds of measure that may give study credits (*studiepoeng*).
    `binds_otherwise` are the rules whose own files say what yrkesfag's sources ask of it.
    """

    rule_set_id: str
    scheme: str
    name_nb: str
    name_nn: str
    name_en: str
    citation: str
    valid_from: Day
    valid_to: Day | None
    long_term_plan: Binding
    yearly_look_months: int
    own_contribution: OwnContributionRule
    forum: ForumRules
    questions_version: str
    questions: tuple[Question, ...]
    settings: tuple[Setting, ...]
    credits_for: frozenset[MeasureKind] = frozenset()
    binds_otherwise: tuple[BindsAs, ...] = ()

    def in_force(self, on: date) -> bool:
        """Whether the rule set holds on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
