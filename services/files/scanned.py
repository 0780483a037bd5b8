"""Files that come in at the command line are judged and scanned as uploads are."""

import hashlib
from io import BytesIO
from pathlib import Path

from domain.language.language import Language
from services.api.texts import PROBLEM_TEXTS
from services.config import Settings
from services.files.checked import LARGEST, NotTaken, checked
from services.files.folder import open_files
from services.files.kinds import KINDS
from services.files.scanning import Scanner, ScannerAway


class NotStored(Exception):
    """The file was not taken; the message says why in plain words."""


def store_scanned(settings: Settings, file: Path, language: Language = Language.EN) -> str:
    """Store a file that is what its name says, is safe and clean, and return its SHA-256.

    Without a scanner malware is not looked for. Raises `NotStored` in the words of the API.
    """
    if file.stat().st_size > LARGEST:
        raise _not_stored("file-too-large", file, language)
    content = file.read_bytes()
    ending = file.suffix.lower().removeprefix(".")
    declared = next((kind.media_type for kind in KINDS if kind.ending == ending), "")
    try:
        checked(content, declared)
        found = Scanner(settings.scanner).finds_malware(content)
    except NotTaken as refused:
        raise _not_stored(refused.code, file, language) from refused
    except ScannerAway as fault:
        raise NotStored(
            "The scanner for malware does not answer, and no file is stored without it. "
            "Start clamd, or correct DEKOMP_SCANNER."
        ) from fault
    if found:
        raise _not_stored("malware", file, language, hashlib.sha256(content).hexdigest())
    return open_files(settings).put(BytesIO(content))


def _not_stored(code: str, file: Path, language: Language, digest: str = "") -> NotStored:
    said = " ".join(PROBLEM_TEXTS[language][code])
    return NotStored(f"{file.name}: {said}" + (f" (SHA-256 {digest})" if digest else ""))
