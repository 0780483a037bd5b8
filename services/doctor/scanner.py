"""Whether the scanner for malware answers, where the installation has one."""

from collections.abc import Iterator

from services.config import Settings
from services.doctor.finding import Finding, fine, refused
from services.files.scanning import Scanner, ScannerAway


def scanner_findings(settings: Settings) -> Iterator[Finding]:
    """Ask it for a sign of life; without one there is nothing to say."""
    scanner = Scanner(settings.scanner)
    try:
        scanner.check()
    except ScannerAway as fault:
        yield refused(
            f"The scanner for malware does not answer at {settings.scanner}: {fault}.",
            "No file is stored without it, so every upload is refused.",
            "Start clamd, or correct DEKOMP_SCANNER.",
        )
        return
    if scanner.is_there:
        yield fine(f"The scanner for malware answers at {settings.scanner}.")
