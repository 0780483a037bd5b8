"""The trace as blocks of a page, and those as Markdown or HTML; what people wrote stays text."""

from collections.abc import Iterable, Iterator
from html import escape

from domain.checks.finding import EventAt
from domain.language.language import Language
from domain.language.words import Words
from domain.trace.thread import Decided, Gap, LineThread, NeedThread, RoundTrace
from services.html_page import html_page
from services.minutes.blocks import Block, heading, point
from services.tracing.words import WORDS


def page(trace: RoundTrace, language: Language, position: int) -> tuple[Block, ...]:
    """The round's sums, its gaps, and each line from its needs to what came of it."""
    return tuple(_Page(language).blocks(trace, position))


def title_of(trace: RoundTrace, language: Language) -> str:
    """What the trace of a round is called: whose, and of which year."""
    county = Words(language).county(trace.county)
    return f"{WORDS[language]['title']}: {county} {trace.budget_year}"


def as_html(blocks: Iterable[Block], language: str) -> str:
    """The blocks as a page of its own, without scripts or anything from elsewhere."""
    parts: list[str] = []
    listed = False
    for block in blocks:
        if (block.level < 0) != listed:
            parts.append("</ul>" if listed else "<ul>")
            listed = block.level < 0
        tag = "li" if block.level < 0 else f"h{block.level}" if block.level else "p"
        parts.append(f"<{tag}>{escape(block.text)}</{tag}>")
    if listed:
        parts.append("</ul>")
    return html_page(language, WORDS[language]["title"], "\n".join(parts))


class _Page:
    def __init__(self, language: Language) -> None:
        self._language = language
        self._said = WORDS[language]
        self._words = Words(language)

    def blocks(self, trace: RoundTrace, position: int) -> Iterator[Block]:
        said, money = self._said, self._words.money
        yield heading(1, title_of(trace, self._language))
        yield point(f"{said['granted']}: {money(trace.granted_ore)}{_refs(trace.grant)}")
        yield point(f"{said['paid']}: {money(trace.paid_ore)}")
        yield point(f"{said['traced']}: {money(trace.traced_ore)}")
        yield point(f"{said['gaps']}: {money(sum(gap.ore for gap in trace.gaps))}")
        yield point(f"{said['position']}: {position}")
        if trace.gaps:
            yield heading(2, said["gaps"])
            yield from (self._gap(gap) for gap in trace.gaps)
        for line in trace.lines:
            yield from self._line(line)

    def _gap(self, gap: Gap) -> Block:
        where = " ".join(part for part in (gap.line_id, gap.payment_id) if part)
        reason = self._words.inside("trace-gap", gap.reason)
        return point(f"{self._words.money(gap.ore)}, {where}: {reason}{_refs(gap.events)}")

    def _line(self, line: LineThread) -> Iterator[Block]:
        said, money = self._said, self._words.money
        yield heading(2, f"{line.title} ({line.line_id})")
        for need in line.needs:
            yield from self._need(need)
        if line.application:
            yield point(f"{line.parent}{_refs(line.application)}")
        if line.plan:
            plan = f"{said['plan']} {line.plan_version}: {money(line.planned_ore)}"
            yield point(f"{plan}, {self._by_whom(line.plan)}")
        elif line.planned:
            yield point(f"{said['plan']} {line.plan_version}{_refs(line.planned)}")
        name = line.recipient.name if line.recipient else ""
        yield point(f"{said['decided']}: {money(line.decided_ore)} {name}{_refs(line.decided)}")
        for payment in line.payments:
            paid = f"{payment.payment_id}, {money(payment.paid_ore)}, {payment.payee.name}"
            yield point(f"{said['payment']}: {paid}{_refs(payment.events)}")
        for given in line.passed_on:
            yield point(f"→ {given.unit.name}: {money(given.ore)}")
        steps = {"measure": line.measure, "evaluation": line.evaluation, "report": line.report}
        for name, events in steps.items():
            yield point(f"{said[name]}{_refs(events) or ': ' + said['missing']}")

    def _need(self, need: NeedThread) -> Iterator[Block]:
        said = self._said
        yield point(f"{said['need']}: {need.title}{_refs(need.assessed)}")
        units = ", ".join(unit.name for unit in need.units)
        yield point(f"{said['units']}: {units}{_refs(need.forwarded)}")
        if need.networks:
            yield point(f"{said['networks']}: {', '.join(need.networks)}")
        for answer in need.answers:
            yield point(f"{said['answer']}: {self._decided(answer)}")

    def _decided(self, decided: Decided) -> str:
        return f"{self._words.name('outcome', decided.outcome)}, {self._by_whom(decided)}"

    def _by_whom(self, decided: Decided) -> str:
        """When it was decided, why, and by whom."""
        said = self._said
        parts = [self._words.day(decided.held_on), decided.reasons]
        if decided.present:
            groups = (self._seat(seat) for seat in decided.present)
            parts.append(f"{said['present']}: {', '.join(groups)}")
        if decided.disqualified:
            parts.append(f"{said['disqualified']}: {', '.join(decided.disqualified)}")
        if decided.votes:
            votes = decided.votes
            counted = f"{votes.in_favour}/{votes.against}/{votes.abstained}"
            parts.append(f"{said['votes']}: {counted}")
        told = ". ".join(part.removesuffix(".") for part in parts if part)
        return f"{told}{_refs(decided.events)}"

    def _seat(self, seat: str) -> str:
        group, _, organisation = seat.partition(" ")
        return f"{self._words.inside('seat', group)} {organisation}".strip()


def _refs(events: Iterable[EventAt]) -> str:
    """The log positions of the events, so that each can be looked up."""
    positions = [f"#{ref.position}" for ref in events]
    return f" [{', '.join(positions)}]" if positions else ""
