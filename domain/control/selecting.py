"""Why a control case is taken up: its score is computed and its sample drawn again (*utvalg*)."""

from domain.command import Known
from domain.control.events import SampleDrawn, Selection
from domain.control.kinds import SamplePopulation, SelectedBy
from domain.control.sample import Population
from domain.event import Refusal
from domain.risk.score import ComputedRisk, LogPosition
from domain.rules.control.control_sample import check_drawn
from domain.types import Line, Text
from domain.value import Value


class RiskAsked(Value):
    """Which score is meant: of the log at a position, by a version of the rules.

    What is not said is the newest: all that the audit trail holds, and the adopted rules.
    """

    log_position: LogPosition | None = None
    rule_version: Line | None = None


class Selecting(Value):
    """Why a case is to be taken up (*utvalg*): the score is computed, and a sample drawn, anew."""

    by: SelectedBy
    grounds: Text
    score: RiskAsked = RiskAsked()
    sample: SampleDrawn | None = None

    @property
    def drawn_up(self) -> bool:
        """Whether services work it out from the log."""
        return self.by is SelectedBy.RISK or self.sample is not None


def selected(asked: Selecting, whom: str, known: Known, *, national: bool) -> Selection:
    """The selection as it is recorded: what was drawn, or the score part by part.

    `whom` is the key of what is controlled in the sample's population.
    Raises `Refusal` with `selection-unexplained`, `sample-elsewhere`, `sample-method-unknown`,
    `sample-beyond-log`, `not-drawn`, or why no score could be computed.
    """
    if (asked.by is SelectedBy.SAMPLE) is not (asked.sample is not None):
        raise Refusal("selection-unexplained")
    selection = Selection(by=asked.by, grounds=asked.grounds, sample=asked.sample)
    if asked.sample is not None:
        _check_sample(asked.sample, whom, known, national=national)
    if asked.by is not SelectedBy.RISK:
        return selection
    computed = known.content()
    if not isinstance(computed, ComputedRisk):
        raise Refusal("file-unknown")
    return selection.model_copy(update={"risk": computed.score.parts, "scored": computed.scored})


def _check_sample(sample: SampleDrawn, whom: str, known: Known, *, national: bool) -> None:
    """The directorate draws among rounds, a county among the recipients of its round."""
    among = SamplePopulation.ROUNDS_PAID if national else SamplePopulation.RECIPIENTS_PAID
    if sample.population is not among:
        raise Refusal("sample-elsewhere")
    population = known.content()
    if not isinstance(population, Population):
        raise Refusal("file-unknown")
    check_drawn(sample, population, whom)
