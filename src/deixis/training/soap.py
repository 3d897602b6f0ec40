"""SOAP: Adam in the eigenbasis of Shampoo's preconditioner.

Source: N. Vyas et al., "SOAP: Improving and Stabilizing Shampoo using Adam", 2024, arXiv
2409.11321, algorithm 3. Deviations: weights of convolutions are taken as matrices (outputs, inputs
x kernel); those with few columns, as convolutions of each channel, and vectors are left to Adam;
the basis is found anew after the first steps, and then follows by one step of power iteration and
QR, as in the paper; rotations may run in 16 bits, which a basis bears and which are several times
faster on a CPU.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor

__all__ = ["Soap"]

_FEW = 32
"""Up to this many columns a matrix is left to Adam."""

_AGAIN = 4
"""Steps after which the first basis, of one batch, is replaced."""


class Soap(torch.optim.Optimizer):
    """Second-order steps for small networks that learn to meet given maps.

    Inputs of such layers go together, and Adam alone crawls along the directions that vary little.

    Args:
        params: Tensors or groups of them, as for any optimiser of torch.
        lr: Learning rate.
        betas: Memory of the two moments.
        shampoo: Memory of the two factors.
        eps: Added to the root of the second moment.
        every: Steps between turns of the basis.
        weight_decay: Share of the weights taken off at each step, times the rate; matrices only.
        limit: A side longer than this gets no factor.
        half: Rotate in bfloat16.
    """

    def __init__(
        self,
        params: Iterable[Any],
        lr: float = 2e-3,
        *,
        betas: tuple[float, float] = (0.9, 0.95),
        shampoo: float = 0.95,
        eps: float = 1e-8,
        every: int = 20,
        weight_decay: float = 0.01,
        limit: int = 1600,
        half: bool = True,
    ) -> None:
        if lr < 0 or every < 1 or not all(0 <= beta < 1 for beta in (*betas, shampoo)):
            raise ValueError(
                f"lr must be >= 0, every >= 1, betas in 0..1, got {lr}, {every}, {betas}, {shampoo}"
            )
        defaults = {"lr": lr, "betas": betas, "shampoo": shampoo, "eps": eps, "every": every}
        super().__init__(
            params, {**defaults, "weight_decay": weight_decay, "limit": limit, "half": half}
        )

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:
        """One step on the gradients that are there; parameters without one stay.

        Raises:
            ValueError: A closure was given.
        """
        if closure is not None:
            raise ValueError("closures are not supported; call backward, then step()")
        for group in self.param_groups:
            for number, param in enumerate(group["params"]):
                if param.grad is not None:
                    self._move(param, param.grad.float(), group, number)

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """As torch's, which brings what is saved to the weights' type: bases are kept in theirs."""
        super().load_state_dict(state_dict)
        for group in self.param_groups:
            for param in group["params"]:
                for side in ("rows_basis", "columns_basis"):
                    if side in self.state[param]:
                        self.state[param][side] = self.state[param][side].to(_kind(group))

    def _move(self, param: Tensor, grad: Tensor, group: dict[str, Any], number: int) -> None:
        state = self.state[param]
        columns = grad[0].numel() if grad.ndim > 1 else 0
        matrix = columns > _FEW
        if not state:
            _begin(state, grad, matrix, group["limit"])
        state["step"] += 1
        flat = grad.reshape(len(grad), -1) if matrix else grad
        if matrix:
            _follow(state, flat, group, number)
            if state["step"] == 1:  # as in the paper: the first batch only gives a basis
                return
            param.mul_(1 - group["lr"] * group["weight_decay"])
        step = _adam(state, flat, group)
        param.add_(step.reshape(param.shape), alpha=-group["lr"])


def _kind(group: dict[str, Any]) -> torch.dtype:
    return torch.bfloat16 if group["half"] else torch.float32


def _begin(state: dict[str, Any], grad: Tensor, matrix: bool, limit: int) -> None:
    flat = grad.reshape(len(grad), -1) if matrix else grad
    state["step"] = 0
    state["mean"], state["square"] = torch.zeros_like(flat), torch.zeros_like(flat)
    for side, length in zip(("rows", "columns"), flat.shape, strict=False):
        if matrix and length <= limit:
            state[side] = flat.new_zeros(length, length)
            state[f"{side}_basis"] = flat.new_zeros(length, length)


def _follow(state: dict[str, Any], grad: Tensor, group: dict[str, Any], number: int) -> None:
    """Bring the factors up to date, and from time to time the basis."""
    kind = _kind(group)
    small = grad.to(kind)
    for side, left in (("rows", small), ("columns", small.T)):
        if side not in state:
            continue
        factor, basis = state[side], state[f"{side}_basis"].float()
        factor.lerp_((left @ left.T).float(), 1 - group["shampoo"])
        if state["step"] in (1, _AGAIN):
            state[f"{side}_basis"] = torch.linalg.eigh(factor)[1].flip(1).to(kind)
        elif (state["step"] + number) % group["every"] == 0:  # not all of a network at one step
            state[f"{side}_basis"] = torch.linalg.qr(factor @ basis)[0].to(kind)


def _adam(state: dict[str, Any], grad: Tensor, group: dict[str, Any]) -> Tensor:
    """Adam's step on ``grad``, in the basis and back."""
    (first, second), steps = group["betas"], state["step"]
    state["mean"].lerp_(grad, 1 - first)
    turned = _turned(state, grad)
    state["square"].lerp_(turned.square(), 1 - second)
    spread = (state["square"] / (1 - second**steps)).sqrt() + group["eps"]
    return _back(state, _turned(state, state["mean"]) / (1 - first**steps) / spread)


def _turned(state: dict[str, Any], x: Tensor) -> Tensor:
    rows, columns = state.get("rows_basis"), state.get("columns_basis")
    if rows is not None:
        x = (rows.T @ x.to(rows.dtype)).float()
    if columns is not None:
        x = (x.to(columns.dtype) @ columns).float()
    return x


def _back(state: dict[str, Any], x: Tensor) -> Tensor:
    rows, columns = state.get("rows_basis"), state.get("columns_basis")
    if rows is not None:
        x = (rows @ x.to(rows.dtype)).float()
    if columns is not None:
        x = (x.to(columns.dtype) @ columns.T).float()
    return x
