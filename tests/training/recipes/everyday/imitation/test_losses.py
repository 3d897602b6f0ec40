import math

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from deixis.nets.everyday import Maps  # noqa: E402
from deixis.training.recipes.everyday.imitation.losses import Worths, gaps  # noqa: E402

KL = 0.5 * math.log(4 / 3)  # of even chances against 3 to 1


def maps(*, body=0.0, fine=0.0, output=None):
    levels = [torch.full((1, 2, 2, 2), v) for v in (0.0, fine, 0.0, 0.0, 0.0)]
    outputs = torch.zeros(1, 9) if output is None else torch.tensor([output])
    return Maps(
        (torch.full((1, 3, 4, 4), body), torch.zeros(1, 3, 2, 2), torch.zeros(1, 3, 1, 1)),
        tuple(levels),
        (outputs[..., None, None],),  # one class and four edges of two bins, one location
    )


def test_nothing_is_lost_where_both_agree():
    torch.manual_seed(0)
    same = Maps(
        tuple(torch.randn(2, 5, 4, 4) for _ in range(3)),
        tuple(torch.randn(2, 5, 4, 4) for _ in range(5)),
        tuple(torch.randn(2, 80 + 32, 4, 4) for _ in range(4)),
    )
    found = gaps(same, same).numbers()
    assert len(found) == 11
    assert list(found.values()) == pytest.approx([0.0] * 11, abs=1e-5)


def test_gaps_computed_by_hand():
    wide = [math.log(3), *([math.log(3), 0.0] * 4)]
    found = gaps(maps(body=1, fine=3, output=wide), maps(body=3), classes=1).numbers()
    assert found == pytest.approx(
        {
            **{"body0": 4.0, "body1": 0.0, "body2": 0.0},
            **{"neck0": 0.0, "neck1": 9.0, "neck2": 0.0, "neck3": 0.0, "neck4": 0.0},
            "score": 2 * KL / 0.5,
            "logit": math.log(3) ** 2,
            "edge": KL,
        },
        abs=1e-5,
    )


def test_the_total_weighs_the_gaps():
    found = gaps(maps(body=1, fine=3), maps(body=3), classes=1)
    worths = Worths(body=10, neck=100, score=0, logit=0, edge=0)
    assert float(found.total(worths)) == pytest.approx(10 * 4 + 100 * 0.5 * 9)


@pytest.mark.parametrize("name", ["score", "logit", "edge"])
def test_outputs_are_drawn_towards_the_teacher(name):
    mine = maps()
    logits = mine.outputs[0].requires_grad_()
    teacher = maps(output=[2.0, *([2.0, -2.0] * 4)])
    getattr(gaps(mine, teacher, classes=1), name).backward()
    slope = logits.grad.flatten()
    if name == "edge":
        assert (slope[1::2] < 0).all()  # first bins must rise
        assert (slope[2::2] > 0).all()
    else:
        assert slope[0] < 0


def test_edges_of_places_that_show_nothing_count_a_tenth():
    nothing = -8.0
    mine, given = torch.zeros(1, 9, 1, 2), torch.zeros(1, 9, 1, 2)
    given[0, 0] = torch.tensor([nothing, 3.0])
    mine[0, 1, 0, 0] = 5.0  # a wrong edge of four, where there is nothing
    plain = maps()
    a, b = (Maps(plain.body, plain.neck, (outputs,)) for outputs in (mine, given))
    one = -0.5 * math.log(4 * math.exp(5) / (1 + math.exp(5)) ** 2) / 4
    sure, unsure = 1 / (1 + math.exp(-3)), 1 / (1 + math.exp(-nothing))
    expected = one * (0.9 * unsure / (sure + unsure) + 0.1 / 2)
    assert gaps(a, b, classes=1).numbers()["edge"] == pytest.approx(expected, rel=1e-4)


def test_how_far_a_logit_lies_below_every_chance_does_not_count():
    far = gaps(maps(output=[-20.0] + [0.0] * 8), maps(output=[-11.0] + [0.0] * 8), classes=1)
    assert far.numbers()["logit"] == 0


def test_parts_that_were_not_asked_have_no_gap():
    given = maps(body=1, fine=3)
    mine = Maps((None, *maps().body[1:]), (None,) * 5, (None,))
    found = gaps(mine, given, classes=1)
    assert found.numbers() == {"body1": 0.0, "body2": 0.0}
    assert float(found.total(Worths())) == 0.0
