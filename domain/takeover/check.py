"""Everything that stands in the way of a take-over, sheet by sheet."""

from collections import Counter
from collections.abc import Iterator

from domain.rules import of_scheme
from domain.rules.plans import anchored_line, plan_contents
from domain.rules.rule import Rule
from domain.rules.takeover import taken_over
from domain.schemes.registry import rule_set_for
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.step3_prioritise.measure_ids import with_ids
from domain.takeover.before import Sheet
from domain.takeover.check_applications import application_faults
from domain.takeover.check_calls import call_faults
from domain.takeover.check_lines import line_faults
from domain.takeover.check_members import member_faults
from domain.takeover.check_needs import need_faults
from domain.takeover.contents import Contents
from domain.takeover.fault import Fault
from domain.types import Day


def faults(
    contents: Contents,
    *,
    scheme: str,
    county: str,
    budget_year: int,
    as_of: Day,
    forum: Forum,
    long_term: LongTermPlan,
) -> Iterator[Fault]:
    """All faults; `forum` and `long_term` are the county's as they stand here now."""
    yield from _round(contents, as_of)
    yield from _forum(contents, forum)
    yield from member_faults(contents, forum)
    yield from _long_term(contents, long_term)
    yield from need_faults(contents, scheme, budget_year, as_of)
    rules = rule_set_for(scheme, budget_year)
    for fault in _of_lines(contents, county, budget_year, as_of, long_term):
        if of_scheme.as_it_binds(fault.code, rules) is Binding.HARD:
            yield fault
    yield from call_faults(contents, as_of)
    yield from application_faults(contents, as_of)


def soft_in_scheme(
    contents: Contents,
    *,
    scheme: str,
    county: str,
    budget_year: int,
    as_of: Day,
    long_term: LongTermPlan,
) -> tuple[Rule, ...]:
    """What the scheme lets a line go on with, where another scheme refuses it."""
    found = {one.code for one in _of_lines(contents, county, budget_year, as_of, long_term)}
    rules = rule_set_for(scheme, budget_year)
    return tuple(
        rule.model_copy(update={"binding": Binding.SOFT})
        for rule in (plan_contents.CONTENTS_BLANK, anchored_line.NOT_PRIORITISED)
        if rule.code in found and of_scheme.as_it_binds(rule.code, rules) is Binding.SOFT
    )


def _of_lines(
    contents: Contents, county: str, budget_year: int, as_of: Day, long_term: LongTermPlan
) -> Iterator[Fault]:
    themes = with_ids((*(row.theme for row in contents.themes), *long_term.themes))
    yield from line_faults(contents, county, budget_year, as_of, themes)


def _round(contents: Contents, as_of: Day) -> Iterator[Fault]:
    row = contents.round
    days = {
        "grant_letter_date": row.grant_letter_date,
        "plan_adopted_on": row.plan_adopted_on,
        "vet_board_heard_on": row.vet_board_heard_on,
        "long_term_adopted_on": row.long_term_adopted_on,
    }
    for column, day in days.items():
        if day is not None and day > as_of:
            yield _fault(contents, column, taken_over.AFTER.code)
    if bool(contents.lines) is not (row.plan_adopted_on is not None):
        yield _fault(contents, "plan_adopted_on", taken_over.LACKS.code)


def _forum(contents: Contents, forum: Forum) -> Iterator[Fault]:
    row = contents.round
    yield from _term(contents, "forum", row.forum_from, row.forum_to, bool(contents.seats))
    if contents.seats and forum.appointed:
        yield Fault(sheet=Sheet.SEATS, row=contents.seats[0].row, code=taken_over.FORUM_HERE.code)


def _long_term(contents: Contents, plan: LongTermPlan) -> Iterator[Fault]:
    row = contents.round
    has_themes = bool(contents.themes)
    yield from _term(contents, "long_term", row.long_term_from, row.long_term_to, has_themes)
    if has_themes is not (row.long_term_adopted_on is not None):
        yield _fault(contents, "long_term_adopted_on", taken_over.LACKS.code)
    if has_themes and plan.plan_version:
        first = contents.themes[0].row
        yield Fault(sheet=Sheet.THEMES, row=first, code=taken_over.LONG_TERM_PLAN_HERE.code)
    times = Counter(row.theme.theme_id for row in contents.themes)
    for each in contents.themes:
        if times[each.theme.theme_id] > 1:
            yield Fault(sheet=Sheet.THEMES, row=each.row, column="theme_id", code="theme-twice")
    named = Counter(measure.measure_id for row in contents.themes for measure in row.theme.measures)
    for each in contents.themes:
        if any(named[measure.measure_id] > 1 for measure in each.theme.measures):
            yield Fault(sheet=Sheet.THEMES, row=each.row, column="measures", code="measure-twice")


def _term(
    contents: Contents, what: str, first: Day | None, last: Day | None, is_there: bool
) -> Iterator[Fault]:
    """Both ends of a term where there is something that has one, in their order."""
    for end, day in (("from", first), ("to", last)):
        if is_there is not (day is not None):
            yield _fault(contents, f"{what}_{end}", taken_over.LACKS.code)
    if first is not None and last is not None and last < first:
        yield _fault(contents, f"{what}_to", "period-reversed")


def _fault(contents: Contents, column: str, code: str) -> Fault:
    return Fault(sheet=Sheet.ROUND, row=contents.round.row, column=column, code=code)
