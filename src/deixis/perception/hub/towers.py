"""A part of a network that runs as it is, or in the exported form that was kept of it."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from deixis.core import ConfigError, ImageArray, ModelError
from deixis.perception.hub.exports import Free, Precision, find_export, open_export, save_export
from deixis.perception.hub.packages import need
from deixis.perception.hub.telling import say

__all__ = [
    "Agreement",
    "Execution",
    "Runtime",
    "Tower",
    "as_module",
    "cosine",
    "optimized",
    "pictures",
]

Runtime = Literal["auto", "export", "torch"]
Tensors = tuple[Any, ...]
_RUNTIMES = ("auto", "export", "torch")
_PRECISIONS = ("f32", "bf16")
_LEAST = 0.9999  # cosine with the plain part; below, a form in f32 is refused
_log = logging.getLogger("deixis.weights")


@dataclass(frozen=True, slots=True)
class Execution:
    """How the parts of a network run.

    Attributes:
        runtime: "auto" runs a part in its exported form where one is kept and the device is the
            CPU; "export" too, and `deixis.load` makes the form where none is kept yet; "torch"
            never does.
        precision: What an exported form computes in: "f32", or "bf16", which is quicker and moves
            answers a little.

    Raises:
        ConfigError: A setting is none of its values.
    """

    runtime: Runtime = "auto"
    precision: Precision = "f32"

    def __post_init__(self) -> None:
        for option, value, allowed in (
            ("runtime", self.runtime, _RUNTIMES),
            ("precision", self.precision, _PRECISIONS),
        ):
            if value not in allowed:
                raise ConfigError(f"{option} must be {' or '.join(allowed)}, got {value!r}")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How an exported form compares with the plain part on made-up inputs.

    Attributes:
        path: The form.
        cosine: Of the outputs, the least.
        plain_s: Seconds of the plain part for all of them.
        exported_s: Seconds of the form for all of them.
    """

    path: Path
    cosine: float
    plain_s: float
    exported_s: float


class Tower:
    """Tensors in, tensors out.

    Args:
        module: The plain part: a torch module that gives a tensor or a tuple of them.
        folder: Where its weights are; with `part`, what a kept form is found by.
        part: A name for the part.
        execution: See there.
        free: For each input, the dimensions that may differ from call to call; the others are as
            `optimize` was shown them.

    Example:
        ``tower(pixels)`` is a tuple, whichever form runs.
    """

    def __init__(
        self, module: Any, folder: Path, part: str, execution: Execution, *, free: Free
    ) -> None:
        self._module, self._folder, self._part = module, folder, part
        self._execution, self._free = execution, free
        self._on_cpu = next(module.parameters()).device.type == "cpu"
        self._looked = execution.runtime == "torch" or not self._on_cpu
        self._run: Callable[..., Tensors] | None = None
        self._lock = threading.Lock()

    @property
    def exported(self) -> bool:
        """Whether the exported form runs; it is looked for at the first call."""
        with self._lock:
            if not self._looked:
                self._run, self._looked = self._opened(), True
        return self._run is not None

    def __call__(self, *given: Any) -> Tensors:
        """The outputs; those of a form are f32 on the CPU. Call it without gradients."""
        if self.exported and self._run is not None:
            return self._run(*given)
        return _tuple(self._module(*given))

    def optimize(
        self,
        *examples: Sequence[Any],
        reference: Callable[[Tensors, Sequence[Any]], Tensors] | None = None,
    ) -> Agreement:
        """Export the part, keep the form for later loads of these weights, and use it from now on.

        With the runtime "export" a form that is kept already stays.

        Args:
            *examples: Inputs; the form is traced with the first and compared on all of them.
            reference: Of what the form made and of its inputs: what it should have made. The
                plain part's answer when left out.

        Raises:
            ModelError: It cannot be exported, or says something else than the plain part; the
                plain part stays in use.
        """
        torch = need("torch", purpose="exporting")
        if not self._on_cpu:
            raise ModelError("an exported form runs on the CPU; load with device='cpu'")
        kind = next(self._module.parameters()).dtype
        if kind != torch.float32:
            raise ModelError(f"weights must be float32 to be exported, got {kind}")
        if self._execution.runtime == "export" and self.exported and (kept := self._kept()):
            return kept
        path = save_export(self._module, examples[0], self._folder, self._part, free=self._free)
        run = _as_tensors(open_export(path, precision=self._execution.precision))
        worst, plain_s, exported_s = 1.0, 0.0, 0.0
        with torch.inference_mode():
            for example in examples:
                plain, seconds = _timed(self._module, example)
                made, quicker = _timed(run, example)
                plain_s, exported_s = plain_s + seconds, exported_s + quicker
                wanted = reference(made, example) if reference else plain
                worst = min(worst, *(cosine(a, b) for a, b in zip(wanted, made, strict=True)))
        if self._execution.precision == "f32" and not worst >= _LEAST:
            path.unlink()
            raise ModelError(f"the exported form differs from the plain model: cosine {worst:.6f}")
        self._run, self._looked = run, True
        self._note(path).write_text(json.dumps([worst, plain_s, exported_s]), "utf-8")
        return Agreement(path, worst, plain_s, exported_s)

    def _note(self, path: Path) -> Path:
        """Where the agreement of a form is kept."""
        return path.with_name(f"agreement-{self._execution.precision}.json")

    def _kept(self) -> Agreement | None:
        """What was measured when the kept form was made, None where that was not kept."""
        path = find_export(self._folder, self._part)
        if path is None:
            return None
        try:
            return Agreement(path, *json.loads(self._note(path).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _opened(self) -> Callable[..., Tensors] | None:
        """The kept form, or None: there is none, or it cannot be opened."""
        try:
            path = find_export(self._folder, self._part)
            if path is None:
                return None
            run = open_export(path, precision=self._execution.precision)
        except (ModelError, OSError) as error:
            _log.warning("%s; the plain model is used", error)
            return None
        say(f"the part {self._part} runs in its exported form, {self._execution.precision}: {path}")
        return _as_tensors(run)


def as_module(network: Any, run: Callable[..., Any]) -> Any:
    """A torch module that computes ``run(network, *given)``.

    Args:
        network: The module whose weights ``run`` uses.
        run: Of the network and tensors; gives a tensor or a tuple of them.
    """
    torch = need("torch", purpose="a part of a network")

    class Part(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, *given: Any) -> Any:
            return run(self.network, *given)

    return Part().eval()


def optimized(holder: Any, part: str = "image") -> Agreement:
    """What ``holder.optimize(part)`` says.

    Args:
        holder: An encoder; those of users need no such method.
        part: Which part of it.

    Raises:
        ModelError: It has none, or the part cannot be exported.
    """
    if not hasattr(holder, "optimize"):
        raise ModelError(f"{holder.name} has no exported form of {part!r}; it runs as it is")
    told: Agreement = holder.optimize(part)
    return told


def cosine(a: Any, b: Any) -> float:
    """Of two arrays or tensors, flattened, in f64."""
    one, other = (np.asarray(each, np.float64).ravel() for each in (a, b))
    return float(one @ other / np.sqrt((one @ one) * (other @ other)))


def pictures(*counts: int) -> list[list[ImageArray]]:
    """Batches of noise that a form is compared on."""
    numbers = np.random.default_rng(0)
    return [
        [numbers.integers(0, 256, (64, 64, 3), dtype=np.uint8) for _ in range(count)]
        for count in counts
    ]


def _tuple(told: Any) -> Tensors:
    return told if isinstance(told, tuple) else (told,)


def _as_tensors(run: Callable[..., Any]) -> Callable[..., Tensors]:
    torch = need("torch", purpose="an exported form")

    def tower(*given: Any) -> Tensors:
        arrays = [(one.float() if one.is_floating_point() else one).numpy() for one in given]
        return tuple(torch.from_numpy(np.array(one)) for one in run(*arrays))

    return tower


def _timed(run: Callable[..., Any], given: Sequence[Any]) -> tuple[Tensors, float]:
    run(*given)  # the first run also sets things up
    start = time.perf_counter()
    made = run(*given)
    return _tuple(made), time.perf_counter() - start
