"""What the edge says when it must say no, in the three languages of the scheme."""

from collections.abc import Mapping

from services.api.texts import en, files_en, files_nb, files_nn, nb, nn
from services.api.texts.text import Text

#: Language tag to problem code to text. Bokmål comes first: it answers when nothing else is asked.
PROBLEM_TEXTS: Mapping[str, Mapping[str, Text]] = {
    "nb": {**nb.PROBLEMS, **files_nb.FILES},
    "nn": {**nn.PROBLEMS, **files_nn.FILES},
    "en": {**en.PROBLEMS, **files_en.FILES},
}

#: Language tag to status to text, for what the scheme's own rules refuse.
REFUSAL_TEXTS: Mapping[str, Mapping[int, Text]] = {
    "nb": nb.REFUSALS,
    "nn": nn.REFUSALS,
    "en": en.REFUSALS,
}

#: Language tag to the code of a fault in one field to one sentence.
FIELD_TEXTS: Mapping[str, Mapping[str, str]] = {
    "nb": nb.FIELDS,
    "nn": nn.FIELDS,
    "en": en.FIELDS,
}

#: Language tag to headings: of the problems' list, and of a page what it means and what to do.
HEADINGS: Mapping[str, tuple[str, str, str]] = {
    "nb": nb.HEADINGS,
    "nn": nn.HEADINGS,
    "en": en.HEADINGS,
}
