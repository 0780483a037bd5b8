"""9.9 Uploads."""

from tests.journeys.inputs.row import Row

ROWS: tuple[Row, ...] = ()
LISTED: dict[int, str] = dict.fromkeys(range(95, 101), "uploads are not built yet")
