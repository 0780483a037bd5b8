"""One language's texts come from many modules, and no code has words in two of them."""

from pathlib import Path
from types import ModuleType

import pytest

import domain.language
from domain.language.gathered import PARTS, gathered
from domain.language.language import Language
from domain.language.reply import Reply

LATE = Reply("Late", "It is late.", "Say why.")


def module(**tables: object) -> ModuleType:
    made = ModuleType("part")
    vars(made).update(tables)
    return made


def test_a_kind_may_have_names_in_several_modules() -> None:
    first = module(LABELS={"step": {"open": "Open"}}, REPLIES={"late": LATE})
    second = module(LABELS={"step": {"closed": "Closed"}}, SENTENCES={"need.split": ("Split.",)})
    texts = gathered(first, second)
    assert texts.labels == {"step": {"open": "Open", "closed": "Closed"}}
    assert (texts.replies, texts.sentences) == ({"late": LATE}, {"need.split": ("Split.",)})


@pytest.mark.parametrize(
    ("table", "held"),
    [
        ("LABELS", {"step": {"open": "Open"}}),
        ("REPLIES", {"open": LATE}),
        ("SENTENCES", {"open": ("It was opened.",)}),
    ],
)
def test_a_code_with_words_in_two_modules_is_an_error(table: str, held: object) -> None:
    with pytest.raises(ValueError, match="open"):
        gathered(module(**{table: held}), module(**{table: held}))


@pytest.mark.parametrize("language", Language)
def test_no_module_of_a_language_is_left_out(language: Language) -> None:
    files = (Path(domain.language.__path__[0]) / language).glob("[!_]*.py")
    # What checks find has sentences of its own, which other facts go into.
    assert {file.stem for file in files} == {*PARTS, "findings"}
