"""What a control case is opened by is worked out of the trail, which is waited for."""

from threading import Thread

import pytest
from sqlalchemy import Engine

from domain.calendar import in_norway
from domain.case import round_ref
from domain.control.decide_open import OpenControl
from domain.control.events import SampleDrawn
from domain.control.kinds import SamplePopulation, SelectedBy
from domain.control.sample import METHOD, Population
from domain.control.selecting import RiskAsked, Selecting
from domain.event import Refusal
from domain.risk.rules import FIRST
from domain.risk.score import ComputedRisk, RiskOf, RiskScore
from domain.role import Role
from domain.succession.responsible import cases_of
from projections.audit_trail.project import AUDIT_TRAIL
from projections.checked.risk import risk
from projections.checked.scope import Scope, as_of
from projections.reading import read
from services.event_log.handling import nothing_to_read
from services.event_log.log import NotWritten
from services.sampling import with_samples
from services.scoring import with_scores
from services.trail_reached import Trail
from tests.domain.checked import PAID, elsewhere
from tests.domain.facts import ORDERED
from tests.domain.wishes import someone, wish
from tests.projections.story import Story
from tests.samples import NOW, ROUND

#: A county that the one of the samples has succeeded, and a round of it.
BEFORE = "14"
ITS_ROUND = f"yrkesfag-{BEFORE}-2026"


@pytest.fixture
def story() -> Story:
    """Both counties have paid the same organisation for the same course."""
    story = Story()
    for key, county in ((ROUND, "46"), (ITS_ROUND, BEFORE)):
        for event in elsewhere(PAID, key, county):
            story.tell(event, case=round_ref(key))
    return story


def by_risk(position: int | None = None) -> OpenControl:
    """A county's officer takes up a recipient by its risk."""
    officer = someone("open-control", role=Role.COUNTY_OFFICER)
    score = RiskAsked(log_position=position)
    selection = Selecting(by=SelectedBy.RISK, grounds="Høg risiko", score=score)
    return wish(OpenControl, officer, recipient=ORDERED.payee, selection=selection)


def by_sample(position: int) -> OpenControl:
    sample = SampleDrawn(
        log_position=position,
        method=METHOD,
        seed="1",
        size=1,
        population=SamplePopulation.RECIPIENTS_PAID,
    )
    selection = Selecting(by=SelectedBy.SAMPLE, grounds="Stikkprøve", sample=sample)
    return wish(OpenControl, selection=selection)


def content(trail: Trail, command: OpenControl) -> object:
    return with_scores(trail, with_samples(trail, nothing_to_read))(command)


def test_what_the_log_has_and_the_trail_has_not_yet_is_waited_for(
    story: Story, engine: Engine
) -> None:
    begun: list[Thread] = []

    def head() -> int:
        # Whoever asks how far the log has come sees the trail begin to follow it only now.
        begun.append(Thread(target=story.fold, args=(engine, AUDIT_TRAIL)))
        begun[-1].start()
        return story.head()

    computed = content(Trail(engine, head, patience=60), by_risk())
    begun[0].join()
    assert isinstance(computed, ComputedRisk)
    assert computed.scored.log_position == story.head()
    assert computed.score.organisation == ORDERED.payee.organisation


@pytest.mark.parametrize("command", [by_risk(), by_sample(4)])
def test_a_trail_that_stays_behind_writes_nothing_and_the_command_comes_again(
    story: Story, engine: Engine, command: OpenControl
) -> None:
    Story(story.events[0][1].event).fold(engine, AUDIT_TRAIL)
    with pytest.raises(NotWritten):
        content(Trail(engine, story.head, patience=0), command)
    story.fold(engine, AUDIT_TRAIL)
    assert content(Trail(engine, story.head, patience=0), command) is not None


def test_what_the_log_has_not_reached_is_refused_and_not_waited_for(
    story: Story, engine: Engine
) -> None:
    story.fold(engine, AUDIT_TRAIL)
    with pytest.raises(Refusal, match="risk-beyond-log"):
        content(Trail(engine, story.head), by_risk(story.head() + 1))
    population = content(Trail(engine, story.head), by_sample(story.head() + 1))
    assert isinstance(population, Population)
    assert population.reached == story.head()


def test_a_county_scores_with_those_that_it_has_succeeded_as_its_list_does(
    story: Story, engine: Engine
) -> None:
    story.fold(engine, AUDIT_TRAIL)
    computed = content(Trail(engine, story.head), by_risk())
    assert isinstance(computed, ComputedRisk)
    own = cases_of("46", in_norway(NOW).date())
    assert BEFORE in own
    assert computed.score == _listed(engine, own)
    alone = _listed(engine, frozenset({"46"}))
    findings = [score.parts[0].facts["moderate"] for score in (alone, computed.score)]
    assert findings[1] == findings[0] + 1


def _listed(engine: Engine, counties: frozenset[str]) -> RiskScore:
    """The recipient's score in the list of somebody who sees these counties."""
    with read(engine, AUDIT_TRAIL) as (connection, reached):
        until = as_of(connection, reached)
        assert until is not None
        scope = Scope("yrkesfag", "46", None, ROUND, counties)
        (score,) = risk(connection, scope, until, FIRST, RiskOf.RECIPIENT)
    return score
