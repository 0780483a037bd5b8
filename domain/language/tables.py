"""The three languages side by side."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.language.clauses import Clause
from domain.language.gathered import texts_of
from domain.language.language import Language
from domain.language.reply import Reply

_TEXTS = {language: texts_of(language) for language in Language}

#: Names of codes, by kind and code.
LABELS: Mapping[Language, Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {language: texts.labels for language, texts in _TEXTS.items()}
)
#: What to say to each refusal and soft stop.
REPLIES: Mapping[Language, Mapping[str, Reply]] = MappingProxyType(
    {language: texts.replies for language, texts in _TEXTS.items()}
)
#: The clauses of each event's sentence, by topic.
SENTENCES: Mapping[Language, Mapping[str, tuple[Clause, ...]]] = MappingProxyType(
    {language: texts.sentences for language, texts in _TEXTS.items()}
)
#: What the envelope adds to every sentence.
ALWAYS: Mapping[Language, tuple[Clause, ...]] = MappingProxyType(
    {language: texts.always for language, texts in _TEXTS.items()}
)
