"""Each party's own answers to the evaluation (*vurdering fra hver part*), dissent kept."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.event import Event
from domain.follow_up.events import Assessed, Goal, Verdict
from domain.party import Party
from domain.types import Day, Draft, Flag, ItemId, Line
from domain.value import Value


class ShownVerdict(Verdict):
    """An answer with its grounds, and the evidence for it: in words, or as files."""

    evidence: Draft = ""
    attachments: Attachments = ()


class Indicator(Value):
    """Something that was measured before and after (*resultatindikator*), with its source.

    No source prescribes any for this scheme; [found F7] drafted outcome signs for a sibling.
    """

    name: Line
    before: Draft = ""
    after: Line
    measured_on: Day | None = None
    source: Line


class EvaluationAnswered(Event):
    """One party said what a measure was worth (*vurdering fra en part*). Source: [Udir].

    First the benefit and whether practice changed, then the rule set's questions. `prefilled`
    is what the events say to those that they can answer: it holds where the party gave no
    verdict of its own. `flowed_back` is what a provider took back into its own education.
    `dissent` is where it sees it otherwise than the others. A later answer of the same
    party takes the place of the earlier one.
    """

    TOPIC: ClassVar[str] = "evaluation.answered"

    line_id: ItemId
    party: Party
    questions_version: str
    benefit: Assessed
    changed_practice: Assessed
    verdicts: Annotated[tuple[ShownVerdict, ...], Field(max_length=20)] = ()
    prefilled: dict[str, Goal] = {}
    flowed_back: Draft = ""
    indicators: Annotated[tuple[Indicator, ...], Field(max_length=20)] = ()
    dissent: Draft = ""
    written_by_county: Flag = False
    late: Flag = False
    soft_stops: tuple[str, ...] = ()


class RoundQuestionAnswered(Event):
    """One party answered a question about the round as a whole (*spørsmål om runden*).

    Source: [Udir]: whether Sámi perspectives are kept is asked of the local prioritising.
    """

    TOPIC: ClassVar[str] = "round-question.answered"

    party: Party
    questions_version: str
    verdict: ShownVerdict
    written_by_county: Flag = False
    late: Flag = False
    soft_stops: tuple[str, ...] = ()

    def replaced_by(self, later: "RoundQuestionAnswered") -> bool:
        """Whether a later answer takes this one's place: the same party to the same question."""
        question = self.verdict.question_id == later.verdict.question_id
        return question and self.party.organisation == later.party.organisation
