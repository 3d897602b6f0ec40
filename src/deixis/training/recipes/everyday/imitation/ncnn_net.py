"""Read a network of the ncnn format into torch, to see what its inner layers answer.

The format is two files: ``.param``, one layer a line (kind, name, counts and names of the blobs
that it takes and gives, numbered options), and ``.bin``, the weights in the same order
(https://github.com/Tencent/ncnn/wiki/param-and-model-file-structure). Only the kinds of layers and
options that NanoDet-Plus is made of are known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from deixis.core import WeightsError

__all__ = ["Layer", "NcnnNet", "read_layers"]

_MAGIC = "7767517"
_LIST = -23300  # options that are lists have the number -23300 - n
_HALF = 0x01306B47  # the mark of weights stored in 16 bits; 0 is that of 32
_REST = -233  # a size that stands for "what is left"
_LEAKY = 2


@dataclass(frozen=True, slots=True)
class Layer:
    """One line of a ``.param`` file.

    Attributes:
        kind: Such as "Convolution".
        inputs: Names of the blobs that it takes.
        outputs: Names of the blobs that it gives.
        options: Its numbers, each a list; what each means depends on the kind.
    """

    kind: str
    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    options: dict[int, list[float]] = field(default_factory=dict)

    def whole(self, option: int, default: int = 0) -> int:
        """A whole number among the options."""
        return int(self.options.get(option, [default])[0])


class NcnnNet(nn.Module):
    """A network of the ncnn format that answers with any of its blobs; never trained.

    Args:
        stem: Path of the two files without ``.param`` and ``.bin``.

    Raises:
        WeightsError: A file is missing, torn or too long, or holds a layer that is not known here.
    """

    def __init__(self, stem: Path) -> None:
        super().__init__()
        # Names of files may hold dots ("nanodet-1.5x"), so suffixes are added, not replaced.
        param, weights = stem.with_name(stem.name + ".param"), stem.with_name(stem.name + ".bin")
        self.layers = read_layers(param)
        self.weights = nn.ParameterDict()
        reader = _Reader(weights)
        for number, layer in enumerate(self.layers):
            if layer.kind in _CONVOLUTIONS:
                weight, bias = _convolution(layer, reader)
                self.weights[f"{number}w"] = _frozen(weight)
                self.weights[f"{number}b"] = _frozen(bias)
        reader.finish()

    @torch.no_grad()
    def forward(self, x: Tensor, wanted: Iterable[str]) -> dict[str, Tensor]:
        """The blobs of some names.

        Args:
            x: (B, C, H, W), the blob of the one input layer.
            wanted: Names of blobs.

        Raises:
            WeightsError: The network has no blob of that name.
        """
        blobs: dict[str, Tensor] = {}
        for number, layer in enumerate(self.layers):
            taken = [blobs[name] for name in layer.inputs]
            if layer.kind == "Input":
                given = [x]
            elif layer.kind in _CONVOLUTIONS:
                given = [self._convolve(number, layer, taken[0])]
            else:
                given = _KINDS[layer.kind](layer, taken)
            blobs.update(zip(layer.outputs, given, strict=True))
        missing = sorted(set(wanted) - set(blobs))
        if missing:
            raise WeightsError(f"the network must have the blobs {missing}; it is another one")
        return {name: blobs[name] for name in wanted}

    def _convolve(self, number: int, layer: Layer, x: Tensor) -> Tensor:
        y = F.conv2d(
            x,
            self.weights[f"{number}w"],
            self.weights[f"{number}b"],
            stride=layer.whole(3, 1),
            padding=layer.whole(4),
            groups=layer.whole(7, 1),
        )
        return F.leaky_relu(y, layer.options[10][0]) if layer.whole(9) == _LEAKY else y


def read_layers(path: Path) -> list[Layer]:
    """The layers of a ``.param`` file.

    Raises:
        WeightsError: The file is missing or not of that form.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WeightsError(f"{path} must be a readable text file of ncnn: {error}") from error
    if not lines or lines[0].strip() != _MAGIC:
        raise WeightsError(f"{path} must begin with {_MAGIC}, the mark of ncnn's text format")
    layers = [_layer(path, n, line) for n, line in enumerate(lines[2:], 3) if line.strip()]
    count = lines[1].split()[0] if len(lines) > 1 and lines[1].strip() else "none"
    if count != str(len(layers)):
        raise WeightsError(f"{path} must have {count} layers as it says, got {len(layers)}")
    return layers


def _layer(path: Path, number: int, line: str) -> Layer:
    words = line.split()
    try:
        takes, gives = int(words[2]), int(words[3])
        blobs, options = words[4 : 4 + takes + gives], words[4 + takes + gives :]
        parsed = dict(_option(word) for word in options)
    except (IndexError, ValueError) as error:
        raise WeightsError(f"{path}:{number}: not a layer of ncnn: {line!r}") from error
    kind, inputs = words[0], tuple(blobs[:takes])
    layer = Layer(kind, words[1], inputs, tuple(blobs[takes:]), parsed)
    if len(blobs) != takes + gives or not _known(layer):
        known = ", ".join(sorted({"Input", *_CONVOLUTIONS, *_KINDS}))
        raise WeightsError(
            f"{path}:{number}: the layer {line!r} is not understood; known kinds, with the "
            f"options that NanoDet-Plus uses: {known}"
        )
    return layer


def _option(word: str) -> tuple[int, list[float]]:
    key, value = word.split("=")
    number = int(key)
    if number > _LIST:
        return number, [float(value)]
    count, *values = value.split(",")
    if int(count) != len(values):
        raise ValueError(word)
    return _LIST - number, [float(v) for v in values]


def _known(layer: Layer) -> bool:
    """Whether the layer does what the functions below do; other options would be ignored."""
    kind = layer.kind
    if kind in _CONVOLUTIONS:
        plain = layer.whole(9) == 0 or (layer.whole(9) == _LEAKY and bool(layer.options.get(10)))
        return plain and min(layer.whole(0), layer.whole(1), layer.whole(6)) > 0
    if kind == "Pooling":
        return layer.whole(0) == 0 and min(layer.whole(1), layer.whole(2)) > 0
    if kind == "BinaryOp":
        return layer.whole(0) == 0 and len(layer.inputs) == 2
    if kind == "Interp":
        return layer.whole(0) in {1, 2} and layer.options.get(1) == layer.options.get(2) == [2.0]
    if kind == "Permute":
        return layer.whole(0) == 1
    return kind == "Input" or kind in _KINDS


class _Reader:
    """The weights of a file, front to back."""

    def __init__(self, path: Path) -> None:
        self.path, self.place = path, 0
        try:
            self.data = path.read_bytes()
        except OSError as error:
            raise WeightsError(f"{path} must be a readable file: {error}") from error

    def take(self, dtype: type[np.generic], count: int) -> npt.NDArray[np.generic]:
        size = np.dtype(dtype).itemsize * count
        if self.place + size > len(self.data):
            raise WeightsError(
                f"{self.path} is truncated: {self.place + size} bytes are needed, "
                f"got {len(self.data)}; copy it again"
            )
        values = np.frombuffer(self.data, dtype, count, self.place)
        self.place += (size + 3) // 4 * 4  # rows of 16-bit weights are filled up to 4 bytes
        return values

    def finish(self) -> None:
        if self.place != len(self.data):
            raise WeightsError(
                f"{self.path} must have {self.place} bytes, got {len(self.data)}; is it of "
                "another .param file?"
            )


def _convolution(layer: Layer, reader: _Reader) -> tuple[Tensor, Tensor]:
    """Weight (O, I / groups, k, k) and bias (O,)."""
    outputs, kernel, count = layer.whole(0), layer.whole(1), layer.whole(6)
    mark = int(reader.take(np.uint32, 1)[0])
    if mark not in {0, _HALF}:
        raise WeightsError(
            f"{reader.path}: weights of {layer.name} must be stored in 32 or 16 bits "
            f"(mark 0 or {_HALF:#x}), got the mark {mark:#x}"
        )
    values = reader.take(np.float16 if mark else np.float32, count).astype(np.float32)
    bias = np.zeros(outputs, np.float32)
    if layer.whole(5):
        bias = reader.take(np.float32, outputs).astype(np.float32)
    if count % (outputs * kernel * kernel):
        raise WeightsError(f"{reader.path}: {layer.name} cannot have {count} weights")
    weight = torch.from_numpy(values.reshape(outputs, -1, kernel, kernel))
    return weight.contiguous(memory_format=torch.channels_last), torch.from_numpy(bias)


def _frozen(values: Tensor) -> nn.Parameter:
    return nn.Parameter(values, requires_grad=False)


def _slice(layer: Layer, taken: Sequence[Tensor]) -> list[Tensor]:
    sizes = [int(v) for v in layer.options[0]]
    left = taken[0].shape[1] - sum(size for size in sizes if size != _REST)
    return list(taken[0].split([left if size == _REST else size for size in sizes], 1))


def _crop(layer: Layer, taken: Sequence[Tensor]) -> list[Tensor]:
    return [taken[0][:, int(layer.options[9][0]) : int(layer.options[10][0])]]


def _double(layer: Layer, taken: Sequence[Tensor]) -> list[Tensor]:
    if layer.whole(0) == 2:
        return [F.interpolate(taken[0], scale_factor=2.0, mode="bilinear", align_corners=False)]
    return [F.interpolate(taken[0], scale_factor=2.0)]


def _pool(layer: Layer, taken: Sequence[Tensor]) -> list[Tensor]:
    return [F.max_pool2d(taken[0], layer.whole(1), layer.whole(2), layer.whole(3))]


_CONVOLUTIONS = frozenset({"Convolution", "ConvolutionDepthWise"})
_KINDS: dict[str, Callable[[Layer, Sequence[Tensor]], list[Tensor]]] = {
    "BinaryOp": lambda _, taken: [taken[0] + taken[1]],
    "Concat": lambda layer, taken: [torch.cat(list(taken), 1 + layer.whole(0))],
    "Crop": _crop,
    "Interp": _double,
    "Permute": lambda _, taken: [taken[0].transpose(1, 2)],
    "Pooling": _pool,
    "Reshape": lambda _, taken: [taken[0].flatten(2)],
    "ShuffleChannel": lambda layer, taken: [F.channel_shuffle(taken[0], layer.whole(0))],
    "Sigmoid": lambda _, taken: [taken[0].sigmoid()],
    "Slice": _slice,
    "Split": lambda layer, taken: [taken[0]] * len(layer.outputs),
}
"""Kind -> what it gives for what it takes; the batch is dimension 0, ncnn's axis 0 is 1."""
