"""All that the domain says in one language, each text under the place that it stands at."""

from collections.abc import Iterator, Mapping

from domain.language.clauses import When
from domain.language.en import findings as en_findings
from domain.language.language import Language
from domain.language.nb import findings as nb_findings
from domain.language.nn import findings as nn_findings
from domain.language.tables import ALWAYS, LABELS, REPLIES, SENTENCES
from domain.schemes.national_frames import NATIONAL_FRAMES
from domain.schemes.registry import RULE_SETS

_FINDINGS = {Language.NB: nb_findings, Language.NN: nn_findings, Language.EN: en_findings}


def written(language: Language) -> dict[str, str]:
    """Every text of the domain in a language; the same places in all three."""
    findings = _FINDINGS[language]
    tables = {
        "label": LABELS[language],
        "reply": REPLIES[language],
        "sentence": SENTENCES[language],
        "always": ALWAYS[language],
        "ground": findings.GROUNDS,
        "found": findings.FOUND,
        "frame": {
            frame.key: getattr(frame, language)
            for frames in NATIONAL_FRAMES.values()
            for frame in frames
        },
        "question": {
            f"{name}/{question.question_id}": getattr(question, language)
            for name, rules in RULE_SETS.items()
            for question in rules.questions
        },
    }
    return dict(texts_in(tables))


def texts_in(told: object, place: str = "") -> Iterator[tuple[str, str]]:
    """The texts that a table holds, however deep, each with its place."""
    match told:
        case str():
            yield place, told
        case When():
            yield place, told.text
        case Mapping():
            for key, each in told.items():
                yield from texts_in(each, f"{place}/{key}")
        case tuple():
            for at, each in enumerate(told):
                yield from texts_in(each, f"{place}/{at}")
