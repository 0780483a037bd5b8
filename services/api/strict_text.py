"""What a text from outside must be, wherever it stands."""

import re
import unicodedata
from typing import Final

from stdnum.no import fodselsnummer

from services.api.problems import Problem

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# NUL cannot be stored as text; control characters and bidi overrides forge log lines and names.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
#: Unicode's categories of what leaves no mark of its own: formats, marks, spaces, nothing assigned.
_INVISIBLE: Final = frozenset({"Cf", "Cc", "Cn", "Co", "Mn", "Me", "Zs", "Zl", "Zp"})
_ELEVEN_DIGITS: Final = re.compile(r"(?<![0-9])[0-9]{6} ?[0-9]{5}(?![0-9])")


def composed(text: str) -> str:
    """The text in Unicode's composed form (NFC)."""
    return unicodedata.normalize("NFC", text)


def check_text(text: str) -> None:
    """Raise `Problem` for what must not get in: half characters, hidden ones, personal numbers.

    A personal number (*fødselsnummer*) has no place in a case: nothing here needs one, and the
    log never forgets. A text of nothing, or of blanks, is left to the field that it is for.
    """
    if _SURROGATE.search(text):
        raise Problem("malformed-json")
    if _FORBIDDEN.search(text) or _is_invisible(text):
        raise Problem("invalid-text")
    if any(fodselsnummer.is_valid(found.group()) for found in _ELEVEN_DIGITS.finditer(text)):
        raise Problem("personal-number-in-text")


def _is_invisible(text: str) -> bool:
    """Whether a text that is not blank shows nothing."""
    if not text.strip() or text.isascii():
        return False
    return all(unicodedata.category(character) in _INVISIBLE for character in text)
