"""Pages and pictures for people: whatever somebody wrote stays text."""

from xml.etree import ElementTree

from domain.language.language import Language
from domain.trace.flows import Flow, Flows, Node, NodeKind
from domain.trace.thread import RoundTrace
from services.minutes.blocks import heading, point
from services.nation.page import Shown
from services.nation.page import as_html as tables
from services.tracing.page import as_html
from services.tracing.sankey import sankey

HOSTILE = '<script>alert(1)</script> "&amp; <img src=x onerror=y>'
TRACE = RoundTrace(
    round_id="yrkesfag-46-2026",
    scheme="yrkesfag",
    county="46",
    budget_year=2026,
    granted_ore=7,
    means_ore=7,
    paid_ore=7,
    traced_ore=7,
    gaps=(),
    lines=(),
    grant=(),
    report=(),
)


def test_the_page_of_a_trace_holds_no_markup_of_others() -> None:
    page = as_html((heading(1, HOSTILE), point(HOSTILE)), "nb")
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;") == 2


def test_a_page_of_tables_holds_no_markup_of_others() -> None:
    shown = (Shown(HOSTILE, (HOSTILE,), ((HOSTILE,),)), Shown(HOSTILE, (), (), HOSTILE))
    page = tables(HOSTILE, (HOSTILE,), shown, language="nb")
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;") == 8


def test_the_picture_of_the_money_holds_no_markup_of_others() -> None:
    line = Node(kind=NodeKind.LINE, key="l-1", name=HOSTILE)
    flows = Flows(flows=(Flow(start=Node(kind=NodeKind.GRANT), end=line, ore=7),))
    root = ElementTree.fromstring(sankey(HOSTILE, TRACE, flows, Language.NB))
    told = [element.text or "" for element in root.iter() if element.tag.endswith("title")]
    assert any(text.startswith(HOSTILE) for text in told)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        *("svg", "title", "desc", "text", "path", "rect"),
    }
