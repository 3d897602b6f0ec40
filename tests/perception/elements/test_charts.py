import pytest

from deixis.core import Box
from deixis.perception.elements import Table, layout
from deixis.perception.elements.axes import read_number
from deixis.perception.elements.charts import Chart, Line
from deixis.perception.elements.scene import look
from tests.perception.elements.drawing import GREY, Drawing, best

RED, GREEN, BLUE = (210, 50, 45), (40, 140, 70), (30, 100, 200)
HEIGHTS = (60, 120, 90, 150)


def bar_chart(*, numbers: bool) -> Drawing:
    page = Drawing()
    page.write(60, 20, "Sales by month")
    page.pen.line((80, 260, 420, 260), fill=GREY)
    for index, height in enumerate(HEIGHTS):
        x = 100 + 80 * index
        page.pen.rectangle((x, 260 - height, x + 39, 259), fill=BLUE)
        page.write(x + 6, 268, ("Jan", "Feb", "Mar", "Apr")[index])
    for value in (0, 50, 100, 150) if numbers else ():
        page.write(40, 252 - value, str(value))
    return page


def test_bars_on_one_base_are_a_chart():
    page = bar_chart(numbers=False)
    found = page.find()
    for index, height in enumerate(HEIGHTS):
        x = 100 + 80 * index
        assert best(found, "bar", Box(x, 260 - height, x + 40, 260)) > 0.9
    assert best(found, "chart", Box(80, 110, 420, 282)) > 0.7


def test_bars_know_the_words_under_them_and_their_order_of_height():
    bars = bar_chart(numbers=False).study().charts[0].bars
    assert [bar.category for bar in bars] == ["Jan", "Feb", "Mar", "Apr"]
    assert max(bars, key=lambda bar: bar.value).category == "Apr"


def test_values_are_read_from_the_axis():
    bars = bar_chart(numbers=True).study().charts[0].bars
    assert [bar.value for bar in bars] == pytest.approx(HEIGHTS, abs=5)


def test_lying_bars_are_a_chart_too():
    page = Drawing()
    for index, length in enumerate((200, 90, 150, 240)):
        y = 60 + 50 * index
        page.write(30, y + 5, ("North", "South", "East", "West")[index])
        page.pen.rectangle((100, y, 100 + length, y + 27), fill=GREEN)
    bars = page.study().charts[0].bars
    assert [bar.category for bar in bars] == ["North", "South", "East", "West"]


def test_lines_are_named_by_the_legend():
    page = Drawing()
    page.pen.line((60, 60, 60, 260), fill=GREY)
    page.pen.line((60, 260, 420, 260), fill=GREY)
    for colour, points in ((RED, (200, 120, 180, 90)), (BLUE, (100, 160, 140, 220))):
        path = [(80 + 110 * i, y) for i, y in enumerate(points)]
        page.pen.line(path, fill=colour, width=3)
    for x, colour, name in ((80, RED, "Clicks"), (200, BLUE, "Views")):
        page.pen.rectangle((x, 290, x + 11, 301), fill=colour)
        page.write(x + 18, 288, name)
    study = page.study()
    chart = study.charts[0]
    assert {line.name for line in chart.lines} == {"Clicks", "Views"}
    views = next(line for line in chart.lines if line.name == "Views")
    assert views.box.iou(Box(80, 99, 411, 222)) > 0.85
    assert chart.legend is not None
    assert best(list(study.regions), "legend", Box(80, 288, 250, 304)) > 0.6


def test_fields_and_buttons_of_one_width_are_no_chart():
    page = Drawing()
    for index, width in enumerate((300, 300, 120)):
        box = page.panel(Box(60, 60 + 60 * index, 60 + width, 96 + 60 * index), (225, 228, 232))
        page.write(70, 70 + 60 * index, ("User name", "Password", "Log in")[index])
        assert box.width == width
    assert page.study().charts == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", 1200.0),
        ("$1,234.50", 1234.5),
        ("15 %", 15.0),
        ("3.5k", 3500.0),
        ("2M", 2e6),
        ("−4", -4.0),
        ("1.234,50", 1234.5),
        ("May", None),
        ("3 May 2024", None),
        ("", None),
    ],
)
def test_labels_of_axes_are_read_as_numbers(text: str, number: float | None):
    assert read_number(text) == number


def _one_line(*, axes: bool) -> Drawing:
    page = Drawing()
    if axes:
        page.pen.line((60, 60, 60, 260), fill=GREY, width=2)
        page.pen.line((60, 260, 420, 260), fill=GREY, width=2)
    path = [(70 + 110 * i, y) for i, y in enumerate((170, 120, 180, 110))]
    page.pen.line(path, fill=RED, width=3)
    return page


def test_axes_that_meet_in_a_corner_belong_to_a_line_chart():
    chart = _one_line(axes=True).study().charts[0]
    assert chart.box.iou(Box(60, 60, 420, 261)) > 0.95
    bare = _one_line(axes=False).study().charts[0]
    assert bare.box.iou(Box(70, 109, 401, 181)) > 0.9
    assert chart.score > bare.score


def test_a_frame_round_a_curve_is_no_pair_of_axes():
    page = _one_line(axes=True)
    page.pen.line((420, 60, 420, 260), fill=GREY, width=2)
    assert page.study().charts[0].score < 0.5


@pytest.mark.parametrize(("score", "plot", "kept"), [(0.96, 200, 0), (0.9, 200, 1), (0.96, 300, 1)])
def test_lines_of_a_table_seen_cell_by_cell_are_no_chart(monkeypatch, score, plot, kept):
    box = Box(0, 100, 600, 300)
    table = Table(box, (box,), (box,), None, (), score)
    curve = Line(Box(0, plot, 600, plot + 120), GREY, None)
    chart = Chart(Box(0, 100, 600, 420), (), (curve,), None, 0.4)
    monkeypatch.setattr(layout, "find_tables", lambda _: [table])
    monkeypatch.setattr(layout, "find_charts", lambda _: [chart])
    page = Drawing()
    page.write(20, 20, "Cash book")
    found = layout.lay_out(look(page.image, page.text))
    assert len(found.charts) == kept
    assert len(found.tables) == 1 - kept
