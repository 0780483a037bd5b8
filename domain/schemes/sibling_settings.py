"""What no source settles for the sibling scheme, each as a named setting with what is assumed.

Only its own contribution, its forum and who decides are told by a source; the regulation's text
was not at hand beyond its beginning [found F2].
"""

from domain.schemes.rule_set import Setting, Status
from domain.schemes.yrkesfag_settings import LAW, OF_THE_PROGRAM

_ENGINE = "domain description, section 16: schemes as parameters of one engine"


def _unverified(code: str, value: str, source: str) -> Setting:
    return Setting(code=code, value=value, status=Status.UNVERIFIED, source=source)


def _sourced(code: str, value: str, source: str) -> Setting:
    return Setting(code=code, value=value, status=Status.SOURCED, source=source)


SIBLING_SETTINGS: tuple[Setting, ...] = (
    _sourced(
        "sibling-own-contribution",
        "30 per cent of the state's grant, not of the whole cost",
        "[OsloMet]; domain description, section 9",
    ),
    _sourced(
        "sibling-forum-groups",
        "owners, their organisations, universities and teachers' organisations",
        "[found F4]; domain description, section 15",
    ),
    _sourced(
        "sibling-deadlock",
        "the county governor decides; needed once until 2020",
        "[OsloMet]; domain description, section 15",
    ),
    _unverified(
        "sibling-wording",
        "as the evaluation and the directorate's pages tell it; in force as far as is known",
        "[found F2], its beginning; [OsloMet]",
    ),
    _unverified(
        "sibling-decider",
        "the county governor decides; whoever has the county officer's duties stands for it here",
        f"{_ENGINE}; roles (inference)",
    ),
    _unverified(
        "sibling-plan",
        "the forum's recommendation (innstilling) is the plan; what it leaves blank goes on with a "
        "reason",
        "[found F4], [OsloMet] tell what it contains, not what stops it; domain description, "
        "section 8.3 (inference)",
    ),
    _unverified(
        "sibling-needs",
        "a line may name needs that were reported and not prioritised, with a reason",
        "[OsloMet] the recommendation is anchored in the needs that are reported; that others are "
        "refused is told of yrkesfag alone",
    ),
    _unverified(
        "sibling-private-schools",
        "a plan that shuts private schools out goes on with a reason",
        "[OsloMet], [found F4] private owners sit in the forum; their terms are not told",
    ),
    _unverified(
        "sibling-vocational-rules",
        "nothing is asked of fagskole teachers, Yrkesfaglærer 2 or the vocational training board",
        "[Udir] asks it of yrkesfag; domain description, section 16 (inference)",
    ),
    _unverified(
        "sibling-long-term-plan",
        "the forum agrees on one; decisions without it need a reason",
        "[found F4] says that it agrees on one, not what its absence stops",
    ),
    _unverified(
        "sibling-target-groups",
        "teachers, leaders, staff and those around them stand as another group, without a reason",
        f"[OsloMet] names them; {_ENGINE}; the program's target groups are those of yrkesfag",
    ),
    _unverified(
        "sibling-contribution-forms",
        "cash, positions, and hours with a rate",
        "domain description, section 9 (inference)",
    ),
    _unverified(
        "sibling-questions",
        "none; the parties say the benefit and what has changed",
        "[found F7]; their wording is not at hand",
    ),
    _unverified(
        "sibling-reports",
        "from recipients to the round, and from there to the directorate",
        f"[OsloMet]; {_ENGINE}",
    ),
    _unverified(
        "sibling-deadlines",
        "as each county practises",
        "domain description, section 5: 1 February and 15 March in Nordland",
    ),
    _unverified(
        "yearly-look",
        "every 12 months, as a reminder",
        "the guidelines of yrkesfag of 2019, carried over (inference)",
    ),
    *LAW,
    *OF_THE_PROGRAM,
)
