"""Files that come in at the command line are scanned as uploads are."""

import hashlib
from io import BytesIO

from services.config import Settings
from services.files.folder import open_files
from services.files.scanning import Scanner, ScannerAway


class NotStored(Exception):
    """The file was not taken; the message says why in plain words."""


def store_scanned(settings: Settings, content: bytes) -> str:
    """Store a file that the installation's scanner finds clean, and return its SHA-256.

    Without a scanner it is stored unseen. Raises `NotStored`.
    """
    try:
        found = Scanner(settings.scanner).finds_malware(content)
    except ScannerAway as fault:
        raise NotStored(
            "The scanner for malware does not answer, and no file is stored without it. "
            "Start clamd, or correct DEKOMP_SCANNER."
        ) from fault
    if found:
        digest = hashlib.sha256(content).hexdigest()
        raise NotStored(f"The scanner found malware in the file ({digest}). It was not stored.")
    return open_files(settings).put(BytesIO(content))
