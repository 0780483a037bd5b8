"""What a line of the plan should say besides its mandatory contents (*planens detaljer*)."""

from domain.party import MeasureKind, MoneyRoute
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Use

DETAILS_BLANK = Rule(
    code="line-details-blank",
    binding=Binding.SOFT,
    citation="[Udir] on collective and school-based use; domain description, sections 5, 6, 10",
)

#: The details, by field name.
DETAILS = (
    "form",
    "base",
    "years",
    "participants",
    "instalments",
    "procurement",
    "placements",
    "study",
)
#: What an exchange or a study is: no pot says it for those who apply.
_WHAT_IT_IS = frozenset({"placements", "study"})


def blank(line: PlanLine) -> tuple[str, ...]:
    """The details that the line leaves blank, by field name.

    A pot's applications bring the details of what is applied for.
    """
    carried_out = line.use is Use.CARRYING_OUT and line.pot is None
    found = {
        "form": line.form is None,
        "base": line.base is None,
        "years": not line.years,
        "participants": carried_out and not line.participants,
        "instalments": line.pot is None and not line.instalments,
        "procurement": line.route is MoneyRoute.PURCHASE and not _has_basis(line),
        "placements": carried_out
        and line.measure is MeasureKind.HOSPITERING
        and not line.placements,
        "study": carried_out and line.measure is MeasureKind.YRKESFAGLARER_2 and not line.study,
    }
    return tuple(name for name, is_blank in found.items() if is_blank)


def broken_by_award(award: PlanLine) -> tuple[Rule, ...]:
    """An award of exchange or further education whose application does not say which.

    Its other details are its pot's, or come when it is decided and paid.
    """
    return (DETAILS_BLANK,) if _WHAT_IT_IS & set(blank(award)) else ()


def _has_basis(line: PlanLine) -> bool:
    return any(provision.procurement for provision in line.provided_by)
