"""The trace across rounds and counties for people: its sums first, then round by round."""

from collections.abc import Iterator

from domain.language.language import Language
from domain.language.words import Words
from domain.trace.across import Across
from domain.trace.thread import RoundTrace
from services.minutes.blocks import Block, heading, point
from services.tracing.page import page
from services.tracing.words import WORDS


def across_page(found: Across, language: Language, position: int) -> tuple[Block, ...]:
    """The sums and gaps of all rounds, and the page of each of them."""
    return (
        *_sums(found, language, position),
        *(block for one in found.rounds for block in _below(one, language, position)),
    )


def _sums(found: Across, language: Language, position: int) -> Iterator[Block]:
    said, words = WORDS[language], Words(language)
    yield heading(1, said["across"])
    yield point(f"{said['rounds']}: {len(found.rounds)}")
    yield point(f"{said['paid']}: {words.money(found.paid_ore)}")
    yield point(f"{said['traced']}: {words.money(found.traced_ore)}")
    yield point(f"{said['gaps']}: {words.money(sum(found.gaps_ore.values()))}")
    for reason, ore in found.gaps_ore.items():
        yield point(f"{words.money(ore)}: {words.inside('trace-gap', reason)}")
    if found.formerly:
        yield point(f"{said['formerly']}: {', '.join(found.formerly)}")
    if found.received_ore is not None:
        yield point(f"{said['received']}: {words.money(found.received_ore)}")
    if found.given_on_ore is not None:
        yield point(f"{said['given-on']}: {words.money(found.given_on_ore)}")
    yield point(f"{said['position']}: {position}")


def _below(found: RoundTrace, language: Language, position: int) -> Iterator[Block]:
    """A round's page under the heading of all, a level further in."""
    for block in page(found, language, position):
        yield heading(block.level + 1, block.text) if block.level > 0 else block
