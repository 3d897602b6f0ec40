"""The oracle: true elements in the place of found ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.oracle import known_page, known_text, load_oracle

from deixis.core import DatasetError
from deixis.images import load_image

SAMPLE = Path(__file__).parents[1] / "data" / "screens"

BUTTON = {"kind": "button", "box": [100, 50, 200, 90], "text": "Save all"}
CELLS = [
    {"kind": "table", "box": [0, 100, 200, 160]},
    *(
        {"kind": "cell", "box": [x, y, x + 100, y + 30], "text": text, "row": row, "column": column}
        | {"header": head}
        for text, head, x, y, row, column in (
            ("Name", "Name", 0, 100, 0, 1),
            ("Age", "Age", 100, 100, 0, 2),
            ("Ann", "Name", 0, 130, 1, 1),
            ("31", "Age", 100, 130, 1, 2),
        )
    ),
]


def test_the_words_of_a_button_stand_in_its_middle():
    (line,) = known_text([BUTTON]).lines
    assert line.box.center == (150.0, 70.0)
    assert line.box.height < 40
    assert [word.text for word in line.words] == ["Save", "all"]
    assert line.words[0].box.x2 < line.words[1].box.x1


def test_words_of_an_element_within_another_are_read_once():
    inner = {"kind": "text", "box": [120, 60, 180, 80], "text": "Save all"}
    assert [line.box.xyxy for line in known_text([BUTTON, inner]).lines] == [(120, 60, 180, 80)]


def test_cells_become_a_table_with_its_header_and_columns():
    page = known_page(CELLS)
    (table,) = page.tables
    assert (len(table.rows), len(table.columns), table.header) == (2, 2, 0)
    assert [(c.row, c.column, c.text) for c in table.cells][-1] == (1, 1, "31")
    columns = [region.box.xyxy for region in page.regions if region.label == "column"]
    assert columns == [(0, 100, 100, 160), (100, 100, 200, 160)]


def test_it_answers_with_the_true_box():
    image = load_image(SAMPLE / "images" / "0001.png")
    answer = load_oracle(SAMPLE).ground(image, "the Username field")
    assert answer.best.box.xyxy == pytest.approx((110.91, 306.33, 472.91, 338.86))


def test_data_without_elements_is_refused_with_the_cure(tmp_path):
    with pytest.raises(DatasetError, match=r"elements\.jsonl: no such file"):
        load_oracle(tmp_path)
