import copy

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from deixis.training.soap import Soap  # noqa: E402

nn = torch.nn


def entangled():
    """A linear task whose inputs go together, and whose outputs hang on their differences."""
    torch.manual_seed(0)
    inputs = torch.randn(2048, 48) + 6 * torch.randn(2048, 1)
    weights = 0.3 * torch.randn(40, 48)
    return inputs, inputs @ (weights - weights.mean(1, keepdim=True)).T


def gap_after(steps, make):
    """What is left of the outputs, whose share at first is 1, after batches of 64."""
    inputs, outputs = entangled()
    layer = nn.Linear(48, 40, bias=False)
    nn.init.zeros_(layer.weight)
    optimiser = make(layer.parameters())
    for n in range(steps):
        rows = torch.randint(0, 2048, (64,), generator=torch.Generator().manual_seed(n))
        optimiser.zero_grad()
        (layer(inputs[rows]) - outputs[rows]).square().mean().backward()
        optimiser.step()
    with torch.no_grad():
        return float((layer(inputs) - outputs).square().mean() / outputs.square().mean())


@pytest.mark.parametrize("half", [False, True])
def test_what_hangs_on_small_differences_is_learned_sooner_than_by_adam(half):
    soap = gap_after(150, lambda ps: Soap(ps, 0.01, every=5, weight_decay=0.0, half=half))
    adam = gap_after(150, lambda ps: torch.optim.Adam(ps, 0.01, betas=(0.9, 0.95)))
    assert soap < 0.1 * adam


def test_vectors_and_filters_of_one_channel_move_as_by_adam():
    torch.manual_seed(0)
    vector, filters = torch.randn(7), torch.randn(6, 1, 5, 5)
    mine = [nn.Parameter(vector.clone()), nn.Parameter(filters.clone())]
    other = [nn.Parameter(vector.clone()), nn.Parameter(filters.clone())]
    soap = Soap(mine, 0.01)
    adam = torch.optim.Adam(other, 0.01, betas=(0.9, 0.95), eps=1e-8)
    for n in range(5):
        for params, optimiser in ((mine, soap), (other, adam)):
            for p in params:
                p.grad = torch.sin(p.detach() * (n + 1))
            optimiser.step()
    for a, b in zip(mine, other, strict=True):
        assert torch.allclose(a, b, atol=1e-6)


def test_a_wide_side_gets_no_factor():
    weight = nn.Parameter(torch.randn(10, 50))
    soap = Soap([weight], limit=20)
    weight.grad = torch.randn(10, 50)
    soap.step()
    soap.step()
    assert "rows" in soap.state[weight]
    assert "columns" not in soap.state[weight]


def test_a_run_goes_on_from_its_saved_state(tmp_path):
    inputs, outputs = entangled()

    def learn(layer, optimiser, steps):
        for _ in range(steps):
            optimiser.zero_grad()
            (layer(inputs) - outputs).square().mean().backward()
            optimiser.step()

    torch.manual_seed(1)
    layer = nn.Linear(48, 40)
    other = copy.deepcopy(layer)
    whole = Soap(layer.parameters(), every=3)
    learn(layer, whole, 12)
    first = Soap(other.parameters(), every=3)
    learn(other, first, 5)
    torch.save(first.state_dict(), tmp_path / "optimiser.pt")
    second = Soap(other.parameters(), every=3)
    second.load_state_dict(torch.load(tmp_path / "optimiser.pt", weights_only=True))
    assert {v["rows_basis"].dtype for v in second.state.values() if "rows" in v} == {torch.bfloat16}
    learn(other, second, 7)
    for a, b in zip(layer.parameters(), other.parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-5)


def test_what_has_no_gradient_stays():
    weight = nn.Parameter(torch.ones(4, 40))
    Soap([weight]).step()
    assert torch.equal(weight, torch.ones(4, 40))


@pytest.mark.parametrize("wrong", [{"lr": -1.0}, {"every": 0}, {"betas": (0.9, 1.0)}])
def test_settings_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        Soap([nn.Parameter(torch.ones(2))], **wrong)
