"""G12: more paid than was due, or an error by the administration (*for mye utbetalt*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found
from domain.checks.finding import Ground, Severity
from domain.opening.events import GrantCommitted, OwnContributionPledged
from domain.opening.money_events import GrantChanged, MoneyCarriedIn, MoneyCarriedOut
from domain.step4_dispose.events import FundsDisbursed
from domain.takeover.events import RoundTakenOver

_MEANS = (
    GrantCommitted,
    GrantChanged,
    RoundTakenOver,
    OwnContributionPledged,
    MoneyCarriedIn,
    MoneyCarriedOut,
)

#: The findings that say what is claimed of a payee, as control cases do.
OF_CLAIMS = frozenset({"claimed-not-repaid"})


def look(books: RoundBooks) -> Iterator[Found]:
    """Payments against decisions and means, what is claimed back, what has no known outcome."""
    state, history = books.state, books.history
    over = state.disbursed_ore - state.means_ore
    if over > 0:
        events = [*history.of(*_MEANS), *history.of(FundsDisbursed)]
        yield Found("paid-above-means", events, questioned_ore=over, facts={"over_ore": over})
    for line_id, line, paid in books.paid_lines():
        beyond = paid - line.decided_ore
        if beyond > 0:
            decided = history.decided(line_id)
            yield Found(
                "paid-above-decided",
                [*decided, *books.paying(line_id)],
                line_id,
                questioned_ore=beyond,
                facts={"paid_ore": paid, "decided_ore": line.decided_ore},
            )
        for payment in books.payments.get(line_id, ()):
            events = history.of_payment(payment.payment_id)
            named = payment.payment_id
            owed = payment.claimed_ore - payment.repaid_ore
            if owed > 0 and not payment.void:
                yield Found(
                    "claimed-not-repaid",
                    events,
                    line_id,
                    named,
                    payment.payee.organisation,
                    questioned_ore=min(owed, payment.paid_ore),
                    facts={"claimed_ore": payment.claimed_ore, "repaid_ore": payment.repaid_ore},
                )
            if payment.open_outcome:
                yield Found("outcome-not-known", events, line_id, named, payment.payee.organisation)


CHECK = Check(
    ground=Ground.G12,
    citation="13.2; analogy: an error is corrected by payment or by a claim [found F33]",
    weighs={
        "paid-above-means": Severity.SERIOUS,
        "paid-above-decided": Severity.SERIOUS,
        "claimed-not-repaid": Severity.MODERATE,
    },
    cannot=frozenset({"outcome-not-known"}),
    look=look,
)
