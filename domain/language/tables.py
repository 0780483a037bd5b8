"""The three languages side by side."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.language import en, nb, nn
from domain.language.clauses import Clause
from domain.language.language import Language
from domain.language.reply import Reply

#: Names of codes, by kind and code.
LABELS: Mapping[Language, Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {Language.NB: nb.ALL_LABELS, Language.NN: nn.ALL_LABELS, Language.EN: en.ALL_LABELS}
)
#: What to say to each refusal and soft stop.
REPLIES: Mapping[Language, Mapping[str, Reply]] = MappingProxyType(
    {Language.NB: nb.REPLIES, Language.NN: nn.REPLIES, Language.EN: en.REPLIES}
)
#: The clauses of each event's sentence, by topic.
SENTENCES: Mapping[Language, Mapping[str, tuple[Clause, ...]]] = MappingProxyType(
    {Language.NB: nb.SENTENCES, Language.NN: nn.SENTENCES, Language.EN: en.SENTENCES}
)
#: What the envelope adds to every sentence.
ALWAYS: Mapping[Language, tuple[Clause, ...]] = MappingProxyType(
    {Language.NB: nb.ALWAYS, Language.NN: nn.ALWAYS, Language.EN: en.ALWAYS}
)
