"""The letters of a control case tell what the party needs to know, from the events alone."""

import pytest

from domain.control.decision_events import ControlDecided, DecisionTold
from domain.control.events import DocumentationRequested, FindingClosed
from domain.control.kinds import ControlOutcome, FindingEnd
from domain.control.settling_events import ClaimSetOff
from domain.event import Event
from services.letters.control import ControlLetter, control_letter
from services.minutes.markdown import as_markdown
from services.minutes.pdf import as_pdf
from tests.domain.control_case import COMMENTED, NOTICED, PROPOSED, THIRD, THIRD_ORE, state
from tests.domain.facts import fact
from tests.samples import NEXT_ROUND

DECIDED = fact(ControlDecided, outcome=ControlOutcome.OFFSET, parts=(THIRD,), amount_ore=THIRD_ORE)
SET_OFF = fact(ClaimSetOff, amount_ore=THIRD_ORE)


def plain(kind: ControlLetter, language: str, *events: Event) -> str:
    blocks = control_letter(state(*events), kind, language)
    assert blocks is not None
    return as_markdown(blocks).replace("\u00a0", " ")


def test_nothing_is_written_before_there_is_something_to_tell() -> None:
    for kind in ControlLetter:
        assert control_letter(state(PROPOSED[0]), kind, "nb") is None


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_request_names_all_that_is_asked_for(language: str) -> None:
    said = plain(ControlLetter.REQUEST, language, PROPOSED[0], fact(DocumentationRequested))
    assert said.count("\n- ") == len(fact(DocumentationRequested).asked_for)


def test_a_notice_tells_what_is_considered_and_leaves_out_what_was_explained() -> None:
    said = plain(ControlLetter.NOTICE, "nn", *NOTICED)
    assert "Varsel om mogleg krav om tilbakebetaling" in said
    assert "1/3 av utbetalinga p-1 til tiltaket l-1" in said
    assert "De kan uttale dykk" in said
    assert "deltakarar er utanfor målgruppene" in said
    gone = fact(FindingClosed, end=FindingEnd.EXPLAINED)
    assert "deltakarar er utanfor målgruppene" not in plain(
        ControlLetter.NOTICE, "nn", *NOTICED, gone
    )


@pytest.mark.parametrize(
    ("language", "offset"), [("nb", "## Motregning"), ("nn", "## Motrekning"), ("en", "## Offset")]
)
def test_a_decision_tells_reasons_meets_the_comment_and_names_what_is_withheld(
    language: str, offset: str
) -> None:
    told = fact(DecisionTold)
    bare = plain(ControlLetter.DECISION, language, *PROPOSED, DECIDED, told)
    assert DECIDED.written_reasons in bare
    assert DECIDED.on_comment in bare
    assert offset not in bare
    said = plain(ControlLetter.DECISION, language, *PROPOSED, DECIDED, told, SET_OFF)
    assert offset in said
    assert NEXT_ROUND in said
    draft = plain(ControlLetter.DECISION, language, *PROPOSED, DECIDED)
    assert draft != bare


def test_the_same_events_give_the_same_pdf() -> None:
    events = (*NOTICED, COMMENTED)
    first, second = (
        as_pdf(control_letter(state(*events), ControlLetter.NOTICE, "nb") or (), "nb")
        for _ in range(2)
    )
    assert first == second
