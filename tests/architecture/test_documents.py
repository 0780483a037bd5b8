"""What people read names only what is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.cli import app
from services.config import Settings

ROOT = Path(__file__).parents[2]
#: Everything in Markdown that a person wrote; the generated documents are held by `make check`.
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        ROOT / "domain" / "README.md",
    ]
)
LINK = re.compile(r"\[[^\]\[]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
MAKE = re.compile(r"\bmake ([a-z]+)\b")
DEKOMP = re.compile(r"\bdekomp ([a-z]+)\b")
CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
FILE = re.compile(r"^(?:domain|workflows|projections|services|tests|docs)/[\w/.-]+\.\w+$")
SETTING = re.compile(r"\bDEKOMP_[A-Z_]+\b")


def code_in(page: Path) -> Iterator[str]:
    """The fenced and inline code of a page, without the comments of shell examples."""
    for block, inline in CODE.findall(page.read_text()):
        yield re.sub(r"#.*", "", block) if block else inline


def anchor(heading: str) -> str:
    """The fragment that a heading is reached by, as repository hosts make it."""
    words = re.sub(r"[^\w\- ]", "", heading.lower())
    return words.replace(" ", "-")


def relative_links(page: Path) -> list[str]:
    return [link for link in LINK.findall(page.read_text()) if "://" not in link]


def named(pattern: re.Pattern[str]) -> set[str]:
    return {name for page in PAGES for code in code_in(page) for name in pattern.findall(code)}


def test_the_readme_names_the_two_commands_first() -> None:
    text = (ROOT / "README.md").read_text()

    assert MAKE.findall(text)[:2] == ["run", "test"]


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert {"run", "test", "check", "demo", "bench"} <= named(MAKE) <= targets


def test_every_command_of_ours_that_is_named_exists() -> None:
    commands = {
        command.callback.__name__ for command in app.registered_commands if command.callback
    } | {group.name for group in app.registered_groups if group.name}

    assert commands == named(DEKOMP) & commands
    assert named(DEKOMP) <= commands


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for link in relative_links(page):
        path, _, fragment = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if fragment:
            anchors = {anchor(heading) for heading in HEADING.findall(target.read_text())}
            assert fragment in anchors, link


def test_every_file_that_is_named_by_its_path_exists() -> None:
    files = {code for page in PAGES for code in code_in(page) if FILE.match(code)}

    assert len(files) > 10
    assert {file for file in files if not (ROOT / file).exists()} == set()


def test_the_pages_have_links_to_check() -> None:
    assert sum(len(relative_links(page)) for page in PAGES) > 50


def test_every_decision_is_numbered_once_and_listed() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    index = (ROOT / "docs" / "decisions" / "README.md").read_text()

    numbers = [int(record.name[:4]) for record in records]
    assert numbers == list(range(1, len(records) + 1))
    for record in records:
        assert f"({record.name})" in index
        assert record.read_text().startswith(f"# {record.name[:4]}: ")


def test_operations_explains_every_setting_and_no_other() -> None:
    told = set(SETTING.findall((ROOT / "docs" / "operations.md").read_text()))
    aliases = {
        str(field.validation_alias or f"DEKOMP_{name.upper()}")
        for name, field in Settings.model_fields.items()
    }

    assert told == {name for name in aliases if name.startswith("DEKOMP_")}
    assert "DATABASE_URL" in aliases
