"""Letters are made from the events alone, in each language, and always the same."""

from domain.event import Event
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintAnswered, ComplaintReceived
from services.letters.letters import complaint_letter, decision_letter
from services.minutes.markdown import as_markdown
from services.minutes.pdf import as_pdf
from tests.domain.facts import DECIDED, PLANNED, THE_ROUND, fact
from tests.domain.given import fold
from tests.domain.test_complaint import COMPLAINED, DECIDED_FOR_OFFICE, TOLD
from tests.samples import OFFICE, SCHOOL


def round_after(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def plain(state: Round, language: str, line_id: str = "l-1") -> str:
    blocks = decision_letter(state, line_id, language)
    assert blocks is not None
    return as_markdown(blocks).replace("\u00a0", " ")


def test_a_private_party_reads_what_was_decided_why_and_until_when_it_may_complain() -> None:
    said = plain(round_after(*DECIDED_FOR_OFFICE, TOLD), "nn")

    assert said.startswith("# Tilsegn om midlar")
    assert OFFICE.name.split(" (")[0] in said
    assert "kr 184 999,99" in said
    assert "Dette er eit enkeltvedtak." in said
    assert "Tiltaket er i planen og oppfyller kriteria" in said
    assert "Han går ut 25.05.2026." in said


def test_an_own_school_gets_an_internal_allocation_without_complaint() -> None:
    said = plain(round_after(*PLANNED, DECIDED), "nb")

    assert said.startswith("# Intern tildeling av midler")
    assert "Utkast. Mottakeren er ikke underrettet ennå." in said
    assert SCHOOL.name.split(" (")[0] in said
    assert "enkeltvedtak" not in said
    assert "lagefrist" not in said


def test_the_years_of_a_whole_decision_stand_in_the_letter() -> None:
    assert "Budsjettåret 2026, skoleåret 2026/27" in plain(round_after(*PLANNED, DECIDED), "nb")


def test_nothing_is_written_of_what_is_not_decided_or_answered() -> None:
    assert decision_letter(round_after(*PLANNED), "l-1", "nb") is None
    assert decision_letter(round_after(*PLANNED), "l-9", "nb") is None
    assert complaint_letter(round_after(*COMPLAINED), "k-1", "nb") is None


def test_the_answer_to_a_complaint_says_what_and_why() -> None:
    blocks = complaint_letter(round_after(*COMPLAINED, fact(ComplaintAnswered)), "k-1", "en")
    assert blocks is not None
    said = as_markdown(blocks)

    assert "The county has answered the complaint: the decision is changed." in said
    assert "Reisa høyrer til tiltaket" in said


def test_a_late_complaint_is_called_late() -> None:
    late = (*DECIDED_FOR_OFFICE, TOLD, fact(ComplaintReceived, late=True))
    blocks = complaint_letter(round_after(*late, fact(ComplaintAnswered)), "k-1", "nn")

    assert blocks is not None
    assert "Ho kom etter fristen." in as_markdown(blocks)


def test_the_same_letter_is_the_same_bytes() -> None:
    blocks = decision_letter(round_after(*DECIDED_FOR_OFFICE, TOLD), "l-1", "nn")
    assert blocks is not None

    first = as_pdf(blocks, "nn")
    assert first.startswith(b"%PDF")
    assert first == as_pdf(blocks, "nn")
