"""Classes of transformers, always loaded the same way: local files, safetensors, no remote code."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from deixis.core import ConfigError, MissingDependency, ModelError, WeightsError
from deixis.perception.hub.folders import check_folder
from deixis.perception.hub.packages import need

_log = logging.getLogger("deixis.weights")

__all__ = ["choose_device", "load_model", "load_pretrained", "load_processor"]


def load_pretrained(cls: str | type, source: str | Path, **options: Any) -> Any:
    """``cls.from_pretrained`` of a local folder, without network, pickle or remote code.

    Args:
        cls: A class of transformers or its name: "CLIPModel", "AutoProcessor".
        source: A folder, as `find_weights` gives it.
        **options: Further arguments of ``from_pretrained`` (``dtype``, ``attn_implementation``).

    Raises:
        MissingDependency: transformers or torch is not installed.
        ModelError: This transformers has no such class.
        WeightsError: The files cannot be read as this class.
    """
    kind = _class(cls)
    with _readable(kind.__name__, source), _without_bars():
        return kind.from_pretrained(
            str(source), local_files_only=True, trust_remote_code=False, **options
        )


def load_model(cls: str | type, source: str | Path, *, device: str = "cpu", **options: Any) -> Any:
    """A model in evaluation mode on ``device``, without gradients; weights from safetensors only.

    Raises:
        ConfigError: There is no such device.
        MissingDependency, ModelError, WeightsError: As `load_pretrained`, or a pickle was given.
    """
    check_folder(Path(source))
    target = choose_device(device)
    model, facts = load_pretrained(
        cls, source, use_safetensors=True, output_loading_info=True, **options
    )
    _check_complete(model, facts["missing_keys"], source)
    return model.eval().requires_grad_(requires_grad=False).to(target)


def load_processor(cls: str | type, source: str | Path, **options: Any) -> Any:
    """A processor, image processor or tokenizer from the same folder as its model.

    Raises:
        MissingDependency, ModelError, WeightsError: As `load_pretrained`, or a tokenizer is asked
            for and the folder has no vocabulary.
    """
    name = cls if isinstance(cls, str) else cls.__name__
    if "Tokenizer" in name and not any((Path(source) / file).is_file() for file in _VOCABULARIES):
        # transformers would quietly give a tokenizer without words
        raise WeightsError(
            f"{source} cannot be read as {name}: it has none of {', '.join(_VOCABULARIES)}. "
            "Fetch the whole folder, not only the weights"
        )
    return load_pretrained(cls, source, **options)


def _check_complete(model: Any, missing: Iterable[str], source: str | Path) -> None:
    """Refuse weights of something else: transformers fills what is missing with random numbers."""
    gone = sorted(name for name in missing if not name.endswith(_RECOMPUTED))
    if not gone:
        return
    few = len(gone) <= _FEW * len(model.state_dict())
    told = f"{source} lacks {len(gone)} weights of {type(model).__name__}: {', '.join(gone[:4])}"
    if not few:
        raise WeightsError(f"{told}, ... It holds another model, or a part of this one only")
    _log.warning("%s; they are random now", told)


_RECOMPUTED = ("num_batches_tracked", "position_ids")
_FEW = 0.05  # some published files lack an unused head
_VOCABULARIES = (
    "tokenizer.json",
    "vocab.json",
    "vocab.txt",
    "tokenizer.model",
    "spiece.model",
    "sentencepiece.bpe.model",
)


def choose_device(device: str = "cpu") -> str:
    """The torch device for "cpu", "auto" (a GPU where there is one), or a name as torch has it.

    Raises:
        ConfigError: There is no such device on this machine.
        MissingDependency: torch is not installed and the answer depends on it.
    """
    if device == "cpu":
        return device
    torch = need("torch", purpose=f"the device {device!r}")
    has = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if device == "auto":
        return next((name for name, here in has.items() if here), "cpu")
    if not has.get(device.partition(":")[0], False):
        raise ConfigError(f"device must be cpu, auto{_others(has)}, got {device!r}")
    return device


def _others(has: dict[str, bool]) -> str:
    here = [name for name, is_here in has.items() if is_here]
    return f" or {' or '.join(here)}" if here else " (no GPU is seen on this machine)"


def _class(cls: str | type) -> Any:
    if not isinstance(cls, str):
        return cls
    need("torch", purpose=f"loading {cls}")
    transformers = need("transformers", purpose=f"loading {cls}")
    try:
        return getattr(transformers, cls)
    except AttributeError:
        raise ModelError(
            f"transformers {transformers.__version__} has no {cls}. "
            "Install a newer one with: pip install -U 'deixis[hub]'"
        ) from None


@contextmanager
def _readable(kind: str, source: str | Path) -> Iterator[None]:
    """Turn what transformers raises for files that do not fit into one WeightsError."""
    try:
        yield
    except MissingDependency:
        raise
    except ImportError as error:  # a processor that wants sentencepiece, torchvision, timm, ...
        raise ModelError(f"{kind} needs one more package: {_in_one_line(error)}") from error
    except Exception as error:
        raise WeightsError(
            f"{source} cannot be read as {kind}: {type(error).__name__}: {_first_line(error)}. "
            "Check that the folder is whole and belongs to this model"
        ) from error


@contextmanager
def _without_bars() -> Iterator[None]:
    """No progress bar for reading local files, and the caller's choice back afterwards."""
    bars = need("transformers.utils.logging", purpose="loading a model")
    shown = bars.is_progress_bar_enabled()
    bars.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            bars.enable_progress_bar()


def _in_one_line(error: Exception) -> str:
    """Several lines as one, for transformers has its pip line in the second."""
    return " ".join(line.strip() for line in str(error).split("\n") if line.strip())[:300]


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__
