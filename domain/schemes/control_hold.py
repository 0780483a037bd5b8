"""How long a control case waits for the accounts before somebody is reminded; not verified."""

from typing import Final

#: No source gives it: four weeks is what familie-tilbake waits for its claim basis.
DAYS: Final = 28
SOURCE: Final = "not found for the scheme; familie-tilbake waits four weeks for its claim basis"
