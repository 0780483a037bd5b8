"""One language's texts, put together from the modules of its parts."""

from collections import defaultdict
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, Final, NamedTuple

from domain.language.clauses import Clause
from domain.language.language import Language
from domain.language.reply import Reply

#: The modules that each language has, in the order in which the names of a kind are told.
PARTS: Final = (
    "fields_a_to_l",
    "fields_m_to_z",
    "field_parts",
    "marks",
    "labels_need",
    "labels",
    "labels_parties",
    "labels_process",
    "money_in",
    "complaints",
    "payments",
    "aid",
    "costs",
    "plan",
    "deadlines",
    "imports",
    "takeover",
    "pots",
    "labels_forum",
    "follow_up",
    "reports",
    "evaluation",
    "county_report",
    "settings",
    "sibling_settings",
    "control_labels",
    "offsets",
    "withheld",
    "risk",
    "check_labels",
    "authority",
    "national",
    "report_lacks",
    "search",
    "calendars",
    "subscriptions",
    "meetings",
    "order_forum",
    "votes_forum",
    "checks_need",
    "control_refusals",
    "claim_refusals",
    "log",
    "order",
    "outcomes",
    "ranking",
    "refusals",
    "reminders",
    "registry",
    "stops",
    "control",
    "sentences_forum",
    "sentences",
)


class Texts(NamedTuple):
    """Names by kind and code, what is said to refusals and stops, and the sentences of events.

    `always` is what the envelope adds to every sentence.
    """

    labels: dict[str, dict[str, str]]
    replies: dict[str, Reply]
    sentences: dict[str, tuple[Clause, ...]]
    always: tuple[Clause, ...] = ()


def texts_of(language: Language) -> Texts:
    """All that a language says."""
    return gathered(*(import_module(f"domain.language.{language}.{part}") for part in PARTS))


def gathered(*modules: ModuleType) -> Texts:
    """All that the modules say: the `LABELS`, `REPLIES`, `SENTENCES` and `ALWAYS` that they have.

    Raises `ValueError` for a code that two of them have words for: only one would be heard.
    """
    texts = Texts(defaultdict(dict), {}, {})
    always: tuple[Clause, ...] = ()
    for module in modules:
        for kind, names in getattr(module, "LABELS", {}).items():
            _add(texts.labels[kind], names)
        _add(texts.replies, getattr(module, "REPLIES", {}))
        _add(texts.sentences, getattr(module, "SENTENCES", {}))
        always += getattr(module, "ALWAYS", ())
    return texts._replace(labels=dict(texts.labels), always=always)


def _add(to: dict[str, Any], more: Mapping[str, Any]) -> None:
    if twice := to.keys() & more.keys():
        raise ValueError(f"these codes have words already: {', '.join(sorted(twice))}")
    to.update(more)
