"""What is wrong with the plan of a take-over: its lines, what was decided, what was paid.

The sums are exact to the øre: paid <= decided <= line, awards <= pot, decided <= means.
"""

from collections.abc import Iterator

from domain.rules.applications import pot_money, recipient_or_pot
from domain.rules.money import means
from domain.rules.plans import line_sums, plan_contents
from domain.rules.plans.anchored_line import NOT_IN_ROUND, NOT_PRIORITISED
from domain.rules.plans.line_once import LINE_TWICE
from domain.rules.takeover import taken_over
from domain.step3_prioritise.events import Theme
from domain.takeover.before import Sheet
from domain.takeover.check_needs import keys_of_year, prioritised_keys
from domain.takeover.contents import Contents, LineRow
from domain.takeover.fault import Fault
from domain.types import Day


def line_faults(
    contents: Contents, county: str, budget_year: int, as_of: Day, themes: tuple[Theme, ...]
) -> Iterator[Fault]:
    """Lines, decisions and payments that do not hang together."""
    of_year = keys_of_year(contents, budget_year)
    may_name = prioritised_keys(contents, budget_year)
    left_in = {line.plan.line_id: line.plan.amount_ore for line in contents.lines if line.plan.pot}
    seen: set[str] = set()
    decided = 0
    for line in contents.lines:
        if line.plan.line_id in seen:
            yield _fault(line, "line_id", LINE_TWICE.code, line=line.plan.line_id)
        seen.add(line.plan.line_id)
        yield from _of_line(line, county, themes)
        for need in line.plan.needs:
            if need not in may_name:
                facts = {"line": line.plan.line_id, "need": need}
                rule = NOT_PRIORITISED if need in of_year else NOT_IN_ROUND
                yield _fault(line, "needs", rule.code, **facts)
        yield from _decision(line, as_of)
        yield from _award(line, left_in)
        decided += line.decided_ore
        if decided > contents.means_ore:
            over = max(contents.means_ore - decided + line.decided_ore, 0)
            yield _fault(line, "decided", means.ABOVE_MEANS.code, left_ore=over)
    yield from _payments(contents, as_of)


def planned_above_means(contents: Contents) -> bool:
    """Whether the plan exceeds what there is, which a county may choose."""
    return contents.planned_ore > contents.means_ore


def _of_line(line: LineRow, county: str, themes: tuple[Theme, ...]) -> Iterator[Fault]:
    plan = line.plan
    if blank := plan_contents.blank(plan):
        facts = {"line": plan.line_id, "blank": ", ".join(blank)}
        yield _fault(line, "", plan_contents.CONTENTS_BLANK.code, **facts)
    if wrong := line_sums.wrong(plan, county):
        facts = {"line": plan.line_id, "sums": ", ".join(wrong)}
        yield _fault(line, "", line_sums.DOES_NOT_ADD_UP.code, **facts)
    own = [theme for theme in themes if theme.theme_id == plan.theme_id]
    if plan.theme_id is not None and not own:
        yield _fault(line, "theme", taken_over.THEME_UNKNOWN.code)
    measures = {measure.measure_id for theme in own for measure in theme.measures}
    if plan.priority_id is not None and plan.priority_id not in measures:
        yield _fault(line, "priority", taken_over.MEASURE_UNKNOWN.code)


def _award(line: LineRow, left_in: dict[str, int]) -> Iterator[Fault]:
    """An award is what was granted, to somebody, inside its pot; nothing is granted on a pot."""
    if line.plan.pot:
        for rule in recipient_or_pot.broken(line.plan):
            yield _fault(line, "pot_purpose", rule.code)
        if line.decided_ore or line.under:
            yield _fault(line, "decided", recipient_or_pot.IN_POT.code)
    elif line.under is not None and line.under not in left_in:
        yield _fault(line, "under", taken_over.POT_UNKNOWN.code)
    elif line.under is not None:
        if line.decided_ore != line.plan.amount_ore:
            yield _fault(line, "decided", taken_over.AWARD_DIFFERS.code)
        left = left_in[line.under]
        if line.decided_ore > left:
            yield _fault(line, "decided", pot_money.ABOVE_POT.code, left_ore=max(left, 0))
        left_in[line.under] -= line.decided_ore


def _decision(line: LineRow, as_of: Day) -> Iterator[Fault]:
    if line.decided_ore > line.plan.amount_ore:
        yield _fault(line, "decided", means.ABOVE_LINE.code, line_ore=line.plan.amount_ore)
    if bool(line.decided_ore) is not (line.decided_on is not None):
        yield _fault(line, "decided_on", taken_over.LACKS.code)
    for column, day in (("decided_on", line.decided_on), ("assured_on", line.assured_on)):
        if day is not None and day > as_of:
            yield _fault(line, column, taken_over.AFTER.code)


def _payments(contents: Contents, as_of: Day) -> Iterator[Fault]:
    left = {line.plan.line_id: line.decided_ore for line in contents.lines}
    for row in contents.paid:
        of_row = {"sheet": Sheet.PAID, "row": row.row}
        if row.line_id not in left:
            yield Fault(**of_row, column="line_id", code="line-not-in-plan")
            continue
        if row.payment.amount_ore > left[row.line_id]:
            facts: dict[str, str | int] = {"left_ore": max(left[row.line_id], 0)}
            yield Fault(**of_row, column="amount", code=means.BEYOND_REMAINDER.code, facts=facts)
        left[row.line_id] -= row.payment.amount_ore
        if row.payment.paid_on > as_of:
            yield Fault(**of_row, column="paid_on", code=taken_over.AFTER.code)


def _fault(of: LineRow, column: str, code: str, **facts: str | int) -> Fault:
    return Fault(sheet=Sheet.LINES, row=of.row, column=column, code=code, facts=dict(facts))
