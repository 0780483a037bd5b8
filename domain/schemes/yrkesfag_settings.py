"""What no source settles for *yrkesfag*, each as a named setting with what is assumed.

Rows 1 to 10 are those of the domain description's section 20, where values are not to be
invented: what is assumed here is what the program does as long as nobody knows better.
"""

from domain.schemes import control_hold
from domain.schemes.counties import COUNTIES
from domain.schemes.county_practice import COUNTIES_WITHOUT_PAGE
from domain.schemes.limitation import LIMITATIONS
from domain.schemes.rule_set import Setting, Status

UNKNOWN = "domain description, section 20"
_NOT_SETTLED = "not settled"


def _unverified(code: str, value: str, source: str) -> Setting:
    return Setting(code=code, value=value, status=Status.UNVERIFIED, source=source)


def _row(number: int) -> str:
    return f"{UNKNOWN}, no. {number}"


_REGULATION = (
    _unverified("regulation-in-force", "assumed to hold still", _row(1)),
    _unverified(
        "regulation-wording",
        "after point 1.1 as the directorate's pages and the evaluation tell it",
        _row(1),
    ),
)
_GRANT_LETTER = (
    _unverified("grant-letter-terms", "as the county records them from its letter", _row(2)),
    _unverified("grant-letter-date", _NOT_SETTLED, _row(2)),
    _unverified(
        "grant-letter-payment-plan", "none; money is recorded on the day that it comes", _row(2)
    ),
    _unverified("carry-over", _NOT_SETTLED, _row(2)),
    _unverified("unspent-money-return", _NOT_SETTLED, f"{_row(2)}; section 5"),
    _unverified(
        "repayment-wording",
        "all or part of money that was not used as presupposed",
        f"[OsloMet]; {_row(2)}",
    ),
)
_REPORT = (
    _unverified("report-form", "the program's own, until the directorate's is known", _row(3)),
    _unverified("report-channel", "as the county states it with each report", _row(3)),
    _unverified("report-deadline", _NOT_SETTLED, _row(3)),
    _unverified("report-auditor-threshold", "none unless the county sets one", _row(3)),
)
_MONEY = (
    _unverified("distribution-key-weights", _NOT_SETTLED, _row(4)),
    _unverified("yearly-amounts", "as each county's grant letter says", _row(4)),
    _unverified("national-total-after-2020", _NOT_SETTLED, _row(4)),
    _unverified("own-contribution-size", "any documented", _row(5)),
    _unverified(
        "own-contribution-kept", "still asked for, without a share", f"{_row(5)}; section 9"
    ),
)
_FORUM = (
    _unverified("forum-quorum", "none", _row(6)),
    _unverified("forum-deadlock", "none", _row(6)),
    _unverified("forum-term", "as the county appoints it", _row(6)),
    _unverified(
        "forum-practice",
        "consensus; else more than half of the votes for and against; a tie falls",
        _row(6),
    ),
    _unverified(
        "forum-exclusion",
        "out of vote and quorum on a line in which the member's own organisation receives, "
        "never on a plan as a whole",
        "forvaltningsloven §§ 6-10 as read for members (inference); domain description, 17.2",
    ),
    _unverified(
        "forum-suspicion",
        "followed from the member's own organisation to its owners, what it owns, its members, "
        "those that it is a member of, and who went on in anybody's place; not from the county to "
        "its schools",
        "forvaltningsloven §§ 6-10 as read for members (inference); domain description, 17.2",
    ),
)
_PLAN = (_unverified("plan-contents-after-third-point", "providers of each measure", _row(7)),)
#: What the law leaves open, whatever the scheme.
LAW = (
    _unverified("noark-5", _NOT_SETTLED, _row(8)),
    _unverified("public-administration-act", "the act of 1967 holds still", _row(8)),
    _unverified("procurement-threshold", "that of 2024-25, carried on", f"[found F60]; {_row(8)}"),
    _unverified(
        "de-minimis",
        "EUR 300 000 over three years; in kroner as the county states it",
        f"[found F35]; {_row(8)}",
    ),
)
_COUNTIES = (
    _unverified(
        "county-practice",
        "none known of " + ", ".join(COUNTIES[number].name for number in COUNTIES_WITHOUT_PAGE),
        _row(9),
    ),
)
_COMPLAINT = (_unverified("complaint-body-over-directorate", _NOT_SETTLED, _row(10)),)
_BESIDES = (
    _unverified(
        "direct-route",
        "closed unless the county opens it",
        "[Udir] step 2 names schools and networks; domain description, section 4.2",
    ),
    _unverified(
        "network-period",
        "none unless the county sets one",
        "domain description, section 3 (inference): a network never drops a need silently",
    ),
    _unverified(
        "vet-board-paragraph",
        "opplæringslova (1998) § 12-3 until 31 July 2024, then opplæringslova (2023) § 8-2",
        "[OsloMet] fn 31; [found F27]",
    ),
    _unverified(
        "study-credits",
        "for Yrkesfaglærer 2 alone",
        "[OsloMet] fn 1 and [found F17] say none, [Udir] takes in Yrkesfaglærer 2 from 2023",
    ),
)
#: What the program does in any scheme as long as nobody knows better.
OF_THE_PROGRAM = (
    _unverified(
        "vat-treatment",
        "as the county states it for each payment",
        "no source at hand says how value added tax is treated in the scheme",
    ),
    _unverified(
        "payment-practice",
        "preparers and forum voters pay with a reason",
        "binding table: a county's setting",
    ),
    _unverified(
        "complaint-time-extension",
        "nobody extends the three weeks; a complaint that comes later is heard with a reason",
        "[found F45] gives the three weeks; whether they may be extended before they are over "
        "(forvaltningsloven § 29) stands in no source at hand",
    ),
    _unverified(
        "limitation-period",
        f"{LIMITATIONS[-1].years} years; within {LIMITATIONS[-1].safe_months} months nobody need "
        "judge it",
        LIMITATIONS[-1].source,
    ),
    _unverified(
        "control-waits-for-accounts",
        f"{control_hold.DAYS} days before somebody is reminded",
        control_hold.SOURCE,
    ),
    _unverified(
        "check-tolerances",
        "none: late from the first day, ended without a record from the day after, "
        "unspent from the first øre",
        "no source says how late or how much is too much; a version of the checks' rules may",
    ),
    _unverified(
        "risk-weights",
        "serious finding 15, moderate 5, note 1, at most 45; earlier claim 10, at most 20; overdue "
        "report 10, at most 20; 1 for each NOK 100 000 begun that cannot be traced, at most 15",
        "no source says by what a control is selected; a version of the risk rules may",
    ),
    _unverified(
        "predecessors-plan",
        "a new county may rely on it until it adopts its own",
        "domain description, section 14.5 (inference)",
    ),
)

#: Those that hold in every rule set of the scheme, the rows of section 20 first.
SETTINGS: tuple[Setting, ...] = (
    *_REGULATION,
    *_GRANT_LETTER,
    *_REPORT,
    *_MONEY,
    *_FORUM,
    *_PLAN,
    *LAW,
    *_COUNTIES,
    *_COMPLAINT,
    *_BESIDES,
    *OF_THE_PROGRAM,
)
