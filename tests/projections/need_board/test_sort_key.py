"""Norwegian alphabetical order without a Norwegian collation."""

import pytest

from projections.need_board.sort_key import norwegian_sort_key


@pytest.mark.parametrize(
    "names",
    [
        ["Bø", "Zacharias", "Ærfugl", "Østre", "Ås"],
        ["Berg", "Voss", "Ørsta", "Ås", "Aasen", "Åtte"],
        ["Alta", "Ame", "Amé 2", "Amund"],
        ["2. etasje", "Bygg", "Bygg og anlegg", "Bygge"],
        ["Kárášjohka", "Karasjok", "Kautokeino"],
    ],
)
def test_names_come_in_the_order_of_a_norwegian_list(names: list[str]) -> None:
    turned = names[::-1]
    assert sorted(turned, key=norwegian_sort_key) == names


def test_aa_capitals_and_punctuation_do_not_matter() -> None:
    keys = {
        norwegian_sort_key(text) for text in ("Ås - skole", "aas SKOLE", "«Aas» skole", "ås skole")
    }
    assert len(keys) == 1


def test_a_letter_and_the_same_letter_in_two_signs_are_alike() -> None:
    assert norwegian_sort_key("A\N{COMBINING RING ABOVE}s") == norwegian_sort_key("ås")


def test_a_text_of_signs_alone_has_an_empty_key() -> None:
    assert norwegian_sort_key(" —!? ") == ""
