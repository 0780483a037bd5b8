"""What anybody may try, for every command there is: made from its type, right and wrong alike.

A new command needs nothing here; `LIKELY` is for those that small random values would seldom
get past, so that runs see what comes after them.
"""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from domain.case import CaseRef
from domain.command import Command
from domain.event import Circumstances
from domain.opening.decide import CommitGrant
from domain.opening.decide_carry import CarryMoneyOver
from domain.opening.decide_money import ChangeGrant
from domain.process import CLOCK, DUTIES
from domain.role import COUNTY_ROLES, Role
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.decide_recall import RecallPayment, RecordRepayment
from domain.step4_dispose.decide_sending import RecordPaymentAnswer
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from tests.domain import values
from tests.domain.facts import line
from tests.domain.wishes import wish
from tests.samples import NETWORK, OFFICE, PROVIDER, SCHOOL, by

Body = dict[str, Any]

_ACTORS = st.sampled_from(["u-1", "u-2", "u-3"])
_PLANNED = st.builds(
    line, st.sampled_from(["l-1", "l-2"]), amount_ore=st.integers(5, 30), needs=st.just(())
)

LIKELY: dict[type[Command], dict[str, st.SearchStrategy[Any]]] = {
    CommitGrant: {"amount_ore": st.integers(30, 60)},
    ChangeGrant: {"amount_ore": st.integers(30, 60)},
    CarryMoneyOver: {"amount_ore": st.integers(1, 10)},
    AdoptPlan: {"lines": st.lists(_PLANNED, min_size=2, max_size=2).map(tuple)},
    DecideGrant: {"amount_ore": st.integers(1, 30)},
    OrderPayment: {"amount_ore": st.integers(1, 15)},
    RecordPaymentAnswer: {"outcome": st.sampled_from(PaymentOutcome), "queried": st.booleans()},
    RecallPayment: {
        "kind": st.sampled_from(RecallKind),
        "amount_ore": st.none() | st.integers(1, 5),
    },
    AnswerComplaint: {
        "outcome": st.sampled_from(ComplaintOutcome),
        "by_appeals_body": st.booleans(),
        "amount_ore": st.none() | st.integers(1, 30),
    },
    RecordRepayment: {
        "amount_ore": st.integers(1, 5),
        "repayment_id": st.sampled_from(["r-1", "r-2"]),
    },
}


def having_duty(action: str) -> tuple[Role, ...]:
    """The roles that have the duty; the clock alone has what only the clock does."""
    return (Role.SYSTEM,) if action in CLOCK else DUTIES[action].who


@cache
def without_duty(action: str) -> st.SearchStrategy[Circumstances]:
    """Somebody whose role does not have the duty."""
    return _people(st.sampled_from(sorted(set(Role) - set(having_duty(action)))))


@cache
def with_duty(action: str) -> st.SearchStrategy[Circumstances]:
    """Somebody of the right county and organisation whose duty it is, with a reason."""
    return st.builds(
        lambda role, actor, at: by(role, actor=actor, at=at, reason="Vedteke likevel"),
        st.sampled_from(having_duty(action)),
        _ACTORS,
        values.INSTANTS,
    )


@cache
def anybody(action: str) -> st.SearchStrategy[Circumstances]:
    """Anybody, from anywhere, those who have the duty more often than others."""
    return _people(st.sampled_from(having_duty(action)) | st.sampled_from(Role))


@cache
def any_command(
    kind: type[Command], people: st.SearchStrategy[Circumstances]
) -> st.SearchStrategy[Command]:
    """Commands of a kind as usual, but for a few fields, which hold anything of their type."""
    fields = {
        name: values.of_field(field) for name, field in kind.model_fields.items() if name != "by"
    }
    return _valid(kind, people, _few(fields))


@cache
def next_command(
    kind: type[Command],
    case: CaseRef,
    item: str | None,
    people: st.SearchStrategy[Circumstances],
) -> st.SearchStrategy[Command]:
    """Commands that do what is next in a case or a part of it, mostly as usual."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        name: values.of_field(field)
        for name, field in kind.model_fields.items()
        if name.endswith(("_ore", "_id")) and name in wish(kind).model_fields_set
    }
    fields |= LIKELY.get(kind, {})
    about = _naming(kind)
    if about.case is not None:
        fields[about.case] = st.just(case if about.case_whole else case.key)
    if about.item is not None and item is not None:
        fields[about.item] = st.just(item)
    return _valid(kind, people, st.fixed_dictionaries(fields))


def reaches(kind: type[Command], case: CaseRef) -> bool:
    """Whether `next_command` can be about the case."""
    usual = wish(kind)
    return usual.case == case or (usual.case.kind is case.kind and _naming(kind).case is not None)


class _Naming:
    """Which fields of a command name its case and the part of it; found by changing each."""

    def __init__(self, kind: type[Command]) -> None:
        self.case: str | None = None
        self.case_whole = False
        self.item: str | None = None
        usual, other = wish(kind), "another-one"
        for name in kind.model_fields:
            changed = usual.model_copy(update={name: other})
            try:
                if changed.case.key == other:
                    self.case = name
            except (ValidationError, ValueError, AttributeError):
                pass
            if changed.item == other:
                self.item = name
        if isinstance(getattr(usual, "of", None), CaseRef):
            self.case, self.case_whole = "of", True


@cache
def _naming(kind: type[Command]) -> _Naming:
    return _Naming(kind)


@st.composite
def _few(draw: st.DrawFn, fields: dict[str, st.SearchStrategy[Any]]) -> Body:
    """Values for at most three of the fields."""
    names = draw(st.lists(st.sampled_from(sorted(fields)), max_size=3, unique=True))
    return {name: draw(fields[name]) for name in names}


def _valid(
    kind: type[Command], people: st.SearchStrategy[Circumstances], fields: st.SearchStrategy[Body]
) -> st.SearchStrategy[Command]:
    def made(who: Circumstances, changed: Body) -> tuple[Command, ...]:
        try:
            command = wish(kind, who, **changed)
            return (command,) if command.case else ()
        except ValidationError:
            return ()

    # What its type or its case does not allow is no command, and is drawn again.
    return st.builds(made, people, fields).filter(bool).map(lambda made: made[0])


def _people(roles: st.SearchStrategy[Role]) -> st.SearchStrategy[Circumstances]:
    return st.builds(
        lambda role, county, actor, party, at, reason: by(
            role,
            county=county if role in COUNTY_ROLES else None,
            actor=actor,
            organisation="46" if role in COUNTY_ROLES else party.organisation,
            at=at,
            reason=reason,
        ),
        roles,
        st.sampled_from(["46", "46", "50", None]),
        _ACTORS,
        st.sampled_from([SCHOOL, OFFICE, NETWORK, PROVIDER]),
        values.INSTANTS,
        st.sampled_from([None, " ", "Av di"]),
    )
