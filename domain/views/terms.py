"""What the grant letter asks for by a day, and nothing has fulfilled (*vilkår som gjenstår*)."""

from collections.abc import Collection, Iterator
from datetime import date

from domain.opening.terms import GrantTerm
from domain.rules.clock.reminders import TERM_NOT_FULFILLED
from domain.rules.problem import Problem
from domain.state.round import Round


def due_terms(state: Round, on: date) -> tuple[GrantTerm, ...]:
    """The terms whose day is past, of those that events of this system can fulfil."""
    terms = state.money_in.terms
    return tuple(term for term in terms if term.fulfilled_by and term.due_on and term.due_on < on)


def term_prompts(due: Collection[GrantTerm], happened: Collection[str]) -> Iterator[Problem]:
    """A prompt for each of the terms that no event has fulfilled; `happened` are topics."""
    for term in due:
        if not set(term.fulfilled_by) & set(happened):
            yield Problem.of(TERM_NOT_FULFILLED, {"title": term.text})
