"""The sums of a take-over: refused when grant, line or decision is exceeded, and only then."""

from collections import Counter
from datetime import date

from hypothesis import given as with_any
from hypothesis import strategies as st

from domain.pots.application_events import ApplicationOutcome
from domain.step3_prioritise.events import Theme
from domain.takeover.before import PaidBefore
from domain.takeover.check_calls import call_faults
from domain.takeover.check_lines import line_faults, planned_above_means
from domain.takeover.contents import (
    ApplicationRow,
    CallRow,
    Contents,
    LineRow,
    PaidRow,
    RoundRow,
)
from tests.domain.facts import line
from tests.domain.facts_pots import pot_line
from tests.samples import SCHOOL
from tests.samples.pots import CONTENT

AS_OF = date(2026, 2, 15)
#: Small sums, so that each is often exceeded by an øre or met exactly.
_ORE = st.integers(1, 30)


def contents(
    granted_ore: int, lines: list[tuple[int, int]], paid: list[tuple[int, int]]
) -> Contents:
    """Lines as planned and decided, payments by the number of their line; in øre."""
    return Contents(
        round=RoundRow(
            granted_ore=granted_ore,
            grant_letter="Tilskotsbrev",
            grant_letter_date=AS_OF,
            plan_adopted_on=AS_OF,
            row=2,
        ),
        lines=tuple(
            LineRow(
                plan=line(f"l-{number}", amount_ore=amount, needs=(), instalments=()),
                decided_ore=decided,
                decided_on=AS_OF if decided else None,
                row=number + 2,
            )
            for number, (amount, decided) in enumerate(lines)
        ),
        paid=tuple(
            PaidRow(
                line_id=f"l-{of}",
                payment=PaidBefore(amount_ore=ore, paid_on=AS_OF, voucher=f"{row}", row=row),
            )
            for row, (of, ore) in enumerate(paid, 2)
        ),
    )


THEMES = (Theme(theme_id="t-1", title="Grønt skifte", goal="Fagleg oppdatering"),)


@with_any(
    granted_ore=st.integers(1, 60),
    lines=st.lists(st.tuples(_ORE, st.integers(0, 30)), min_size=1, max_size=3),
    paid=st.lists(st.tuples(st.integers(0, 2), _ORE), max_size=4),
)
def test_a_sum_that_is_exceeded_by_an_oere_is_found_and_no_other(
    granted_ore: int, lines: list[tuple[int, int]], paid: list[tuple[int, int]]
) -> None:
    told = contents(granted_ore, lines, paid)
    codes = {fault.code for fault in line_faults(told, "46", 2026, AS_OF, THEMES)}

    on_line: Counter[int] = Counter()
    for of, ore in paid:
        on_line[of] += ore
    decided = dict(enumerate(decided for _, decided in lines))
    expected = {
        "above-line": any(decided > amount for amount, decided in lines),
        "above-means": sum(decided.values()) > granted_ore,
        "beyond-remainder": any(
            on_line[of] > decided.get(of, 0) for of in on_line if of in decided
        ),
        "line-not-in-plan": any(of not in decided for of in on_line),
    }
    assert codes == {code for code, is_broken in expected.items() if is_broken}
    assert planned_above_means(told) == (sum(amount for amount, _ in lines) > granted_ore)


@with_any(
    pot_ore=st.integers(1, 60),
    awards=st.lists(st.integers(1, 20), max_size=3),
    calls=st.lists(st.tuples(_ORE, st.booleans()), min_size=1, max_size=4),
)
def test_a_call_that_holds_an_oere_more_than_its_pot_has_left_is_found_and_no_other(
    pot_ore: int, awards: list[int], calls: list[tuple[int, bool]]
) -> None:
    told = with_calls(pot_ore, awards, calls)
    found = [(fault.row, fault.code) for fault in call_faults(told, AS_OF)]

    left, above = pot_ore - sum(awards), []
    for row, (called, is_open) in enumerate(calls, 2):
        # The first call has handed out the awards.
        held = max(0, called - (sum(awards) if row == 2 else 0)) if is_open else 0
        if held > left:
            above.append((row, "call-above-pot"))
        left -= held
    assert found == above


def with_calls(pot_ore: int, awards: list[int], calls: list[tuple[int, bool]]) -> Contents:
    """A pot, awards from it under its first call, and calls, open or closed; in øre."""
    pot = LineRow(plan=pot_line(pot_ore), row=2)
    of_pot = [
        LineRow(
            plan=line(f"a-{row}", amount_ore=ore, needs=(), instalments=()),
            under="l-p",
            decided_ore=ore,
            decided_on=AS_OF,
            row=row,
        )
        for row, ore in enumerate(awards, 3)
    ]
    return contents(100, [], []).model_copy(
        update={
            "lines": (pot, *of_pot),
            "calls": tuple(
                CallRow(
                    call_id=f"c-{row}",
                    pot_id="l-p",
                    title="Utlysing",
                    text="Søk om midlar",
                    amount_ore=ore,
                    published_on=AS_OF,
                    closed_on=None if is_open else AS_OF,
                    row=row,
                )
                for row, (ore, is_open) in enumerate(calls, 2)
            ),
            "applications": tuple(
                ApplicationRow(
                    key=award.plan.line_id,
                    call_id="c-2",
                    applicant=SCHOOL,
                    content=CONTENT,
                    received_on=AS_OF,
                    outcome=ApplicationOutcome.AWARDED,
                    awarded_ore=award.decided_ore,
                    decided_on=AS_OF,
                    row=award.row,
                )
                for award in of_pot
            ),
        }
    )
