"""Money, days and lists are written as people write them."""

from datetime import UTC, date, datetime

import pytest

from domain.language.format import day, ended_once, inside, listed, moment, money, period, quote
from domain.language.language import Language

NB, NN, EN = Language


@pytest.mark.parametrize(
    ("amount_ore", "language", "written"),
    [
        (166_000_000, NB, "kr 1 660 000"),
        (350_050, NB, "kr 3 500,50"),
        (350_005, NN, "kr 3 500,05"),
        (99, NB, "kr 0,99"),
        (0, NN, "kr 0"),
        (-150, NB, "kr −1,50"),
        (10**12, NB, "kr 10 000 000 000"),
        (166_000_000, EN, "NOK 1,660,000"),
        (350_050, EN, "NOK 3,500.50"),
        (-100, EN, "NOK −1"),
    ],
)
def test_money(amount_ore: int, language: Language, written: str) -> None:
    # The spaces of an amount do not break.
    assert money(amount_ore, language) == written.replace(" ", "\u00a0")


def test_days() -> None:
    on = date(2025, 3, 2)
    assert [day(on, language) for language in Language] == [
        "02.03.2025",
        "02.03.2025",
        "2 March 2025",
    ]


def test_a_period_of_one_day_is_that_day() -> None:
    first, last = date(2025, 8, 18), date(2025, 9, 1)
    assert period(first, first, NB) == "18.08.2025"
    assert period(first, last, NN) == "18.08.2025–01.09.2025"
    assert period(first, last, EN) == "18 August 2025 – 1 September 2025"


@pytest.mark.parametrize(
    ("at", "nb", "en"),
    [
        # Summer and winter midnight in Norway are the end of the day before.
        (
            datetime(2025, 6, 30, 22, tzinfo=UTC),
            "utgangen av 30.06.2025",
            "the end of 30 June 2025",
        ),
        (
            datetime(2025, 1, 31, 23, tzinfo=UTC),
            "utgangen av 31.01.2025",
            "the end of 31 January 2025",
        ),
        (datetime(2025, 7, 1, 10, 5, tzinfo=UTC), "01.07.2025 kl. 12.05", "1 July 2025 at 12:05"),
        # The calendar has no later instant, so this one stays in UTC.
        (
            datetime.max.replace(tzinfo=UTC),
            "31.12.9999 kl. 23.59",
            "31 December 9999 at 23:59",
        ),
    ],
)
def test_instants_follow_the_norwegian_clock(at: datetime, nb: str, en: str) -> None:
    assert moment(at, NB) == moment(at, NN) == nb
    assert moment(at, EN) == en


def test_own_words_stand_on_one_line_between_quotation_marks() -> None:
    assert quote("  Først.\n\nSå {dette} ", NB) == "«Først. Så {dette}»"
    assert quote("First", EN) == "“First”"
    assert quote(" \n", NN) == ""


def test_a_quotation_that_ends_its_sentence_needs_no_second_full_stop() -> None:
    assert ended_once("Grunn: «Det hastet.».") == "Grunn: «Det hastet.»"
    assert ended_once("Reason: “Why not?”.") == "Reason: “Why not?”"
    assert ended_once("Grunn: «Det hastet».") == "Grunn: «Det hastet»."


def test_lists() -> None:
    assert listed([], NB) == ""
    assert listed(["a"], NB) == "a"
    assert listed(["a", "b", "c"], NN) == "a, b og c"
    assert listed(iter(["a", "b"]), EN) == "a and b"


def test_a_name_inside_a_sentence_starts_small_unless_it_is_an_acronym() -> None:
    assert inside("Yrkesfaglærere") == "yrkesfaglærere"
    assert inside("VET teachers") == "VET teachers"
    assert inside("") == ""
