"""Letters are made from the events alone, in each language, and always the same."""

from datetime import UTC, date, datetime

import pytest

from domain.event import Event
from domain.party import MoneyRoute
from domain.pots.events import AwardRejected
from domain.state.complaint import Reasons
from domain.state.round import Round
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
    ReasonsGiven,
)
from domain.takeover.before import DecidedBefore, LineBefore
from services.letters.letters import complaint_letter, decision_letter, rejection_letter
from services.minutes.markdown import as_markdown
from services.minutes.pdf import as_pdf
from tests.domain.complaining import (
    AWARD_TOLD,
    COMPLAINED,
    DECIDED_FOR_OFFICE,
    REDUCED,
    TOLD,
)
from tests.domain.facts import DECIDED, PLANNED, THE_ROUND, fact
from tests.domain.facts_pots import AWARDED, CALLED
from tests.domain.given import fold
from tests.domain.takeover.test_taken_over_round import taken_over
from tests.samples import OFFICE, SCHOOL
from tests.samples.pots import APPLICATION, CONTENT

#: The end of the last day to complain, three weeks from 1 June.
JUNE_22 = datetime(2026, 6, 22, 22, tzinfo=UTC)
JUNE = {"nb": "22.06.2026", "nn": "22.06.2026", "en": "22 June 2026"}
#: A private party's grant from before a take-over, whose reasons lie in the papers.
BEFORE = taken_over(
    LineBefore(
        decided=DecidedBefore(
            amount_ore=4_000_000,
            decided_on=date(2026, 2, 2),
            recipient=OFFICE,
            route=MoneyRoute.PRIVATE_GRANT,
        )
    )
)


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


@pytest.mark.parametrize(
    ("language", "heading", "until"),
    [
        ("nb", "# Avslag på søknad: ", "Den går ut 23.06.2026."),
        ("nn", "# Avslag på søknad: ", "Han går ut 23.06.2026."),
        ("en", "# Rejection of an application: ", "until 23 June 2026."),
    ],
)
def test_whoever_is_turned_down_reads_why_and_until_when_to_complain(
    language: str, heading: str, until: str
) -> None:
    rejected = fact(AwardRejected)
    told = rejection_letter(rejected, CONTENT.title, "46", date(2026, 6, 2), language)
    said = as_markdown(told)

    assert said.startswith(heading + CONTENT.title)
    assert rejected.written_reasons in said
    assert until in said
    assert as_pdf(told, language).startswith(b"%PDF")


def test_a_rejection_that_is_no_individual_decision_tells_of_no_complaint() -> None:
    internal = fact(AwardRejected, individual_decision=False, written_reasons="")
    said = as_markdown(rejection_letter(internal, CONTENT.title, "46", date(2026, 6, 2), "nb"))
    draft = as_markdown(rejection_letter(fact(AwardRejected), CONTENT.title, "46", None, "nb"))

    assert "lagefrist" not in said
    assert "Utkast. Mottakeren er ikke underrettet ennå." in draft
    assert "lagefrist" not in draft


def test_an_award_is_told_by_its_application() -> None:
    awarded = AWARDED.model_copy(
        update={"recipient": OFFICE, "individual_decision": True, "written_reasons": "I potten"}
    )
    state = round_after(*CALLED, awarded)
    blocks = decision_letter(state, APPLICATION, "nb", told_on=date(2026, 6, 2))
    assert blocks is not None
    said = as_markdown(blocks)

    assert said.startswith("# Tilsagn om midler")
    assert "Kom fram 02.06.2026." in said
    assert "Den går ut 23.06.2026." in said
    assert "Utkast." in plain(state, "nb", APPLICATION)


def test_a_reduction_has_a_letter_of_its_own() -> None:
    said = plain(round_after(*REDUCED, AWARD_TOLD), "nn", APPLICATION)

    assert said.startswith("# Nedsetjing av tilsegn")
    assert "frå kr 200 000 til kr 100 000." in said
    assert "Rapporten kom aldri" in said
    assert "Han går ut 25.05.2026." in said
    assert "Utkast. Mottakaren er ikkje underretta enno." in plain(
        round_after(*REDUCED), "nn", APPLICATION
    )


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


@pytest.mark.parametrize(
    ("decision", "language", "sentence"),
    [
        (1, "nb", "Den gjelder selve tilsagnet."),
        (1, "nn", "Ho gjeld sjølve tilsegna."),
        (2, "en", "It is about the reduction from"),
    ],
)
def test_the_answer_to_a_complaint_says_which_of_the_decisions_it_is_about(
    decision: int, language: str, sentence: str
) -> None:
    complained = fact(ComplaintReceived, line_id=APPLICATION, decision=decision)
    answered = fact(ComplaintAnswered, line_id=APPLICATION)
    state = round_after(*REDUCED, AWARD_TOLD, complained, answered)
    blocks = complaint_letter(state, "k-1", language)

    assert blocks is not None
    assert sentence in as_markdown(blocks)


def test_a_reduction_that_the_application_told_of_has_its_time_in_the_letter() -> None:
    state = round_after(*REDUCED)
    draft = decision_letter(state, APPLICATION, "en")
    told = decision_letter(state, APPLICATION, "en", told_on=date(2026, 6, 1))

    assert draft is not None
    assert told is not None
    assert JUNE["en"] not in as_markdown(draft)
    assert JUNE["en"] in as_markdown(told)


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


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Dere ba 11.05.2026 om begrunnelsen"),
        ("nn", "De bad 11.05.2026 om grunngivinga"),
        ("en", "You asked for the reasons for the decision on 11 May 2026"),
    ],
)
def test_demanded_reasons_stand_in_the_letter_with_the_time_that_runs_from_them(
    language: str, sentence: str
) -> None:
    demanded, given = fact(ReasonsDemanded), fact(ReasonsGiven)
    asked = (*DECIDED_FOR_OFFICE, TOLD, demanded)
    assert sentence not in plain(round_after(*asked), language)
    draft = plain(round_after(*asked, given), language)
    assert sentence in draft
    assert given.written_reasons in draft
    assert JUNE[language] not in draft
    again = fact(DecisionNotified, reached_on=date(2026, 6, 1), complain_by=JUNE_22)
    assert JUNE[language] in plain(round_after(*asked, given, again), language)
    rejection = rejection_letter(
        fact(AwardRejected),
        CONTENT.title,
        "46",
        None,
        language,
        demanded=Reasons(demanded=demanded, given=given),
    )
    assert sentence in as_markdown(rejection)


def test_a_decision_before_a_take_over_has_a_letter_of_its_reasons_alone() -> None:
    demanded, given = fact(ReasonsDemanded), fact(ReasonsGiven)
    assert decision_letter(round_after(*BEFORE, demanded), "l-1", "nb") is None
    said = plain(round_after(*BEFORE, demanded, given), "nb")
    assert said.startswith("# Begrunnelse for vedtak: ")
    assert given.written_reasons in said
