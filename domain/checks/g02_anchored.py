"""G2: not anchored in local needs, or found without the employees (*lokal forankring*)."""

from collections.abc import Iterator, Sequence

from domain.checks.books import NeedBook, RoundBooks, Seen
from domain.checks.check import Check, Found
from domain.checks.finding import Ground, Severity
from domain.state.plan_line import LineState
from domain.step1_assess.events import NeedAssessed, NeedConfirmed, NeedCorrected
from domain.takeover.events import NeedTakenOver

_ASSESSED = (NeedAssessed, NeedCorrected, NeedConfirmed, NeedTakenOver)


def look(books: RoundBooks) -> Iterator[Found]:
    """The needs behind each paid line, and who took part in finding them."""
    for line_id, line, paid in books.paid_lines():
        keys = books.needs_of(line)
        plan = books.plan_of(line_id)
        if not keys and line.parent is None:
            yield Found("no-need-behind", plan, line_id, questioned_ore=paid)
        known = [books.needs[key] for key in keys if key in books.needs]
        if len(known) < len(keys):
            facts = {"needs": len(keys), "unknown": len(keys) - len(known)}
            yield Found("need-not-in-log", plan, line_id, facts=facts)
        if known:
            yield from _involved(line_id, known, paid)
        yield from _assured(books, line_id, line, paid)


def _involved(line_id: str, needs: Sequence[NeedBook], paid: int) -> Iterator[Found]:
    events = [one for need in needs for one in need.history if isinstance(one.event, _ASSESSED)]
    here = [need for need in needs if need.state.taken_over_as_of is None]
    if len(here) < len(needs):
        facts = {"needs": len(needs), "unknown": len(needs) - len(here)}
        yield Found("involvement-before-take-over", events, line_id, facts=facts)
    if not here:
        return
    without = [need for need in here if not _has_employees(need)]
    facts = {"needs": len(here), "without": len(without)}
    if len(without) == len(here):
        why = _why(without)
        yield Found(
            "no-employees-involved",
            events,
            line_id,
            questioned_ore=paid,
            facts=facts,
            explained=why,
        )
    elif without:
        yield Found("employees-in-some-only", events, line_id, facts=facts, explained=_why(without))
    if not any(_leaders(need) for need in here):
        yield Found("no-leaders-involved", events, line_id, facts={"needs": len(here)})
    if not any(need.state.assessment and need.state.assessment.local_plan for need in here):
        yield Found("no-local-plan", events, line_id, facts={"needs": len(here)})


def _has_employees(need: NeedBook) -> bool:
    found = need.state.assessment
    if found is None:
        return False
    who = found.involvement
    return who.employees + who.elected_representatives > 0 or need.state.confirmed


def _leaders(need: NeedBook) -> bool:
    found = need.state.assessment
    return found is not None and found.involvement.leaders > 0


def _why(needs: Sequence[NeedBook]) -> str:
    """The first reason that an assessment gives for having nobody of a role."""
    found = (need.state.assessment for need in needs)
    reasons = (why for one in found if one for why in one.involvement.why_none.values() if why)
    return next(reasons, "")


def _assured(books: RoundBooks, line_id: str, line: LineState, paid: int) -> Iterator[Found]:
    if line.planning_assured or line.before is not None:
        return
    events: list[Seen] = [*books.plan_of(line_id), *books.paying(line_id)]
    yield Found("criteria-not-assured", events, line_id, questioned_ore=paid)


CHECK = Check(
    ground=Ground.G2,
    citation="[Udir] criterion 1; domain description, sections 7 and 13.2",
    weighs={
        "no-need-behind": Severity.SERIOUS,
        "no-employees-involved": Severity.SERIOUS,
        "employees-in-some-only": Severity.MODERATE,
        "no-leaders-involved": Severity.MODERATE,
        "no-local-plan": Severity.NOTE,
        "criteria-not-assured": Severity.SERIOUS,
    },
    cannot=frozenset({"need-not-in-log", "involvement-before-take-over"}),
    look=look,
)
