import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from deixis.nets.everyday import points  # noqa: E402
from deixis.training.detection_loss import LossConfig, detection_loss  # noqa: E402

GRID = points(64, 64, (8, 16, 32, 64))
CONFIG = LossConfig()


def label(kind=1, chance=1.0, box=(16, 16, 48, 48), crowd=0.0):
    return torch.tensor([[0.0, kind, chance, *box, crowd]])


def logits(*, scores=-4.0):
    return torch.full((1, len(GRID), 3), scores), torch.zeros(1, len(GRID), 32)


def learned(labels, steps=300):
    scores, edges = (x.requires_grad_() for x in logits())
    optimiser = torch.optim.Adam([scores, edges], lr=0.05)
    for _ in range(steps):
        optimiser.zero_grad()
        detection_loss(scores, edges, labels, GRID, CONFIG).total.backward()
        optimiser.step()
    return scores.detach().sigmoid()[0], edges.detach()


def test_free_logits_learn_the_box_and_its_class():
    from deixis.nets.everyday import decode

    scores, edges = learned(label())
    best = int(scores[:, 1].argmax())
    assert scores[best, 1] > 0.6
    assert scores[:, [0, 2]].max() < 0.1
    assert decode(edges, GRID)[0, best].tolist() == pytest.approx([16, 16, 48, 48], abs=4)


def test_an_unsure_label_is_neither_learned_fully_nor_background():
    scores, _ = learned(label(chance=0.4))
    assert 0.15 < scores[:, 1].max() < 0.55


def test_places_inside_a_crowd_pay_nothing_for_their_class():
    scores, edges = (x.requires_grad_() for x in logits(scores=0.0))
    detection_loss(scores, edges, label(crowd=1.0), GRID, CONFIG).total.backward()
    inside = (GRID[:, :2] > 16).all(1) & (GRID[:, :2] < 48).all(1)
    assert scores.grad[0, inside, 1].abs().max() == 0
    assert scores.grad[0, inside, 0].abs().min() > 0
    assert scores.grad[0, ~inside, 1].abs().min() > 0


def test_without_labels_everything_is_background():
    scores, edges = logits(scores=0.0)
    losses = detection_loss(scores, edges, torch.zeros(0, 8), GRID, CONFIG)
    assert losses.total > 0
    assert losses.box == 0


def test_a_box_smaller_than_a_cell_still_has_a_place():
    scores, _ = learned(label(box=(33, 33, 36, 36)), steps=100)
    assert scores[:, 1].max() > 0.05
