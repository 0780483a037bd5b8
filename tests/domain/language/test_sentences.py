"""The audit trail's sentences: approved ones, and ones for unusual events."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from domain.event import ActorKind, Event, Recorded
from domain.events import EVENTS
from domain.follow_up.events import (
    EvaluationRecorded,
    Goal,
    MeasureCarriedOut,
    RoundClosed,
    Verdict,
)
from domain.language.language import Language
from domain.language.texts import sentence
from domain.opening.events import RoundOpened
from domain.role import Role
from domain.step2_report.events import NeedForwarded, NeedRegistered, NeedReturned
from domain.step3_prioritise.events import NeedPrioritised
from tests.samples import SAMPLES, recorded_sample


def told(event: Event, language: str = "nb", about: str | None = None, **changes: Any) -> str:
    sample = recorded_sample(event.TOPIC, **changes)
    entry = sample.model_copy(update={"event": event})
    return sentence(entry, language, about=about).replace("\u00a0", " ")


def test_prioritised_in_bokmal() -> None:
    event = SAMPLES["need.prioritised"].model_copy(
        update={"rank": 3, "grounds": "Mange lærere trenger dette."}
    )
    assert told(event, about="Oppdatering i elektro") == (
        "Samarbeidsforumet prioriterte behovet «Oppdatering i elektro» som nummer 3 "
        "(møte 22.04.2026), og begrunnet det slik: «Mange lærere trenger dette.» "
        "Er samiske perspektiver en del av behovet? Ja."
    )


def test_late_and_with_a_reason_in_nynorsk() -> None:
    event = NeedForwarded(late=True, soft_stops=("no-employees", "late"))
    assert told(event, "nn", role=Role.UNIT, reason="Brev kom bort") == (
        "Verksemda melde behovet til samarbeidsforumet. Systemet varsla om dette: "
        "«Ingen tilsette var med» og «Det er etter fristen». "
        "Grunngiving for å gå vidare: «Brev kom bort»."
    )


def test_closed_with_money_left_in_english() -> None:
    event = RoundClosed(unspent_ore=350_050, lines_without_evaluation=("l-1", "l-2"))
    assert told(event, "en") == (
        "The county closed the allocation round. NOK 3,500.50 has not been paid out. "
        "Measures without an evaluation: l-1 and l-2."
    )


def test_paid_out_in_bokmal() -> None:
    assert told(SAMPLES["funds.disbursed"], role=Role.BUDGET_AUTHORITY, about="Massivtre") == (
        "Budsjettdisponenten godkjente utbetaling p-1, og kr 92 500 ble frigitt til "
        f"{SAMPLES['funds.disbursed'].model_dump()['payee']['name']} for tiltaket «Massivtre»."
    )


def test_the_envelope_tells_who_for_whom_why_and_since_when() -> None:
    said = told(
        SAMPLES["round.reopened"],
        at=datetime(2026, 5, 1, 22, 30, tzinfo=UTC),
        effective_at=datetime(2026, 4, 30, 22, 30, tzinfo=UTC),
        kind=ActorKind.IMPORT,
        on_behalf_of="310000019",
        reason="Et bilag manglet",
    )
    assert said == (
        "Fylkeskommunen åpnet tildelingsrunden igjen. Begrunnelse: «Et bilag manglet». "
        "Dette gjelder fra 01.05.2026. Det ble gjort på vegne av organisasjon 310000019. "
        "Opplysningene er importert."
    )


def test_the_same_day_in_norway_is_not_told_twice() -> None:
    assert "gjelder fra" not in told(SAMPLES["round.reopened"])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", sorted(EVENTS))
def test_every_sample_makes_whole_sentences(topic: str, language: Language) -> None:
    said = sentence(recorded_sample(topic), language)
    assert said[0].isupper()
    assert said.endswith((".", ".»", ".”"))
    assert not set("{}\n") & set(said)
    assert "  " not in said
    assert ".." not in said


@pytest.mark.parametrize("topic", sorted(EVENTS))
def test_the_languages_differ(topic: str) -> None:
    assert len({sentence(recorded_sample(topic), language) for language in Language}) == 3


@pytest.mark.parametrize("language", Language)
def test_own_words_never_steer_the_sentence(language: Language) -> None:
    said = told(NeedReturned(what_is_missing="{who} {0} %s\r\n{{x}}"), language)
    assert "{who} {0} %s {{x}}" in said


def test_codes_that_nobody_knows_any_more_are_told_as_they_are() -> None:
    event = NeedRegistered(missing=("once-known",), soft_stops=("long-gone",))
    said = told(event, reason="Derfor")
    assert "Dette manglet: «once-known»." in said
    assert "Systemet varslet om dette: «long-gone»." in said
    verdict = Verdict(question_id="old-one", answer=Goal.YES, grounds="Ja!")
    evaluated = EvaluationRecorded(
        line_id="l-1", questions_version="1999", verdicts=(verdict,), partners=()
    )
    assert told(evaluated).endswith("Old-one: Ja: «Ja!»")


def test_an_unknown_county_keeps_its_number() -> None:
    opened = RoundOpened.model_validate({**dict(SAMPLES["round.opened"]), "county": "99"})
    assert "i 99 for" in told(opened)


@pytest.mark.parametrize("language", Language)
def test_nothing_given_leaves_nothing_dangling(language: Language) -> None:
    nobody = MeasureCarriedOut(
        line_id="l-1",
        from_day=date(1900, 1, 1),
        to_day=date(2199, 12, 31),
        participants={},
        partners=(),
        working_life_absent=True,
        groups_changed=True,
    )
    silent = EvaluationRecorded(line_id="l-1", questions_version="2021", verdicts=(), partners=())
    for event in (nobody, silent, RoundClosed(unspent_ore=0)):
        said = told(event, language)
        assert not said.endswith(":.")
        assert ": ." not in said


def test_the_first_and_last_instant_of_the_calendar_are_told() -> None:
    sample = recorded_sample("deadline.moved")
    for at in (datetime.min, datetime.max):
        instant = at.replace(tzinfo=UTC)
        entry: Recorded = sample.model_copy(
            update={
                "effective_at": instant,
                "event": sample.event.model_copy(update={"at": instant}),
            }
        )
        assert f"{at.year:04}" in sentence(entry, "nb")


def test_a_prioritised_need_without_its_title_is_just_the_need() -> None:
    event = SAMPLES["need.prioritised"]
    assert isinstance(event, NeedPrioritised)
    assert told(event).startswith("Samarbeidsforumet prioriterte behovet som nummer 1")
