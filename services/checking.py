"""Runs the checks at the command line, over the audit trail as it stands or stood."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from domain.case import scheme_and_county
from domain.checks.finding import Finding
from domain.checks.settings import RuleVersion
from domain.checks.versions import VERSIONS
from domain.checks.what_if import difference
from domain.language.findings import finding_sentence, ground_title
from domain.language.format import money
from domain.language.language import Language
from domain.value import Value
from projections.audit_trail.project import AUDIT_TRAIL
from projections.checked.ran import ran
from projections.checked.scope import AsOf, Scope, as_of
from projections.database import open_engine
from projections.reading import read
from services.config import READER, Settings, role_url
from services.event_log.canonical import canonical


class UnknownVersion(Exception):
    """There is no version of the rules, or no language, of that name."""


class Asked(NamedTuple):
    """What to check, as of which position, by which rules, and by which others to compare."""

    round_id: str | None = None
    county: str | None = None
    year: int | None = None
    position: int | None = None
    version: str = "2021-1"
    against: str | None = None


def check(settings: Settings, asked: Asked, language: str, *, as_json: bool) -> str:
    """The findings, or with `against` what differs; as text, or as canonical JSON.

    Raises `UnknownVersion`, and `NotReady` while the audit trail is being built.
    """
    rules = _version(asked.version)
    other = _version(asked.against) if asked.against else None
    if language not in list(Language):
        raise UnknownVersion(f"{language} is no language of ours")
    until, found, changed = _found(settings, asked, rules, other)
    position = until.position if until else 0
    if other is not None:
        answer = difference(found, changed)
        if as_json:
            return _canonical(answer, position)
        marked = [("-", answer.only_before), ("+", answer.only_after)]
        both = [("~", [change.after for change in answer.changed])]
        lines = [
            f"{mark} {line}" for mark, some in (*marked, *both) for line in _told(some, language)
        ]
        return "\n".join([*lines, f"= {answer.same} ({position})"])
    if as_json:
        return "\n".join(_canonical(one, position) for one in found)
    return "\n".join([*_told(found, language), f"= {len(found)} ({position})"])


def _found(
    settings: Settings, asked: Asked, rules: RuleVersion, other: RuleVersion | None
) -> tuple[AsOf | None, tuple[Finding, ...], tuple[Finding, ...]]:
    scheme, county = "yrkesfag", asked.county
    if asked.round_id is not None:
        scheme, county = scheme_and_county(asked.round_id)
    scope = Scope(scheme, county, asked.year, asked.round_id)
    engine = open_engine(role_url(settings, READER), connections=1)
    try:
        with read(engine, AUDIT_TRAIL) as (connection, head):
            until = as_of(connection, head, position=asked.position)
            if until is None:
                return None, (), ()
            of_run = ran(connection, scope, until, rules, other)
    finally:
        engine.dispose()
    return until, of_run.found, of_run.tried


def _told(findings: Iterable[Finding], language: str) -> Iterator[str]:
    for one in findings:
        about = one.concerns
        where = " ".join(part for part in (about.round_id, about.line_id, about.payment_id) if part)
        sum_of = one.questioned_ore
        asked = f" {money(sum_of, Language(language))}" if sum_of is not None else ""
        positions = ", ".join(f"#{ref.position}" for ref in one.events)
        title = ground_title(one.ground, language)
        told = finding_sentence(one, language)
        yield f"{one.ground} {title}: {where}: {told}{asked} [{positions}]"


def _canonical(value: Value, position: int) -> str:
    return canonical({**value.model_dump(mode="json"), "log_position": position}).decode()


def _version(version_id: str) -> RuleVersion:
    if version_id not in VERSIONS:
        known = ", ".join(VERSIONS)
        raise UnknownVersion(f"{version_id} is no version of the rules; there are: {known}")
    return VERSIONS[version_id]
