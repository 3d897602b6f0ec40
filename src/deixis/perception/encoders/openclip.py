"""What OpenCLIP has beyond transformers, such as MobileCLIP; only where open_clip is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray, ModelError, WeightsError
from deixis.perception.encoders.hub_encoder import FloatArray, HubEncoder
from deixis.perception.encoders.templates import PHOTO
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.folders import check_folder
from deixis.perception.hub.loading import choose_device
from deixis.perception.hub.packages import need
from deixis.perception.hub.towers import Execution, Runtime, Tower, as_module, pictures

__all__ = ["OpenClipEncoder"]


class OpenClipEncoder(HubEncoder):
    """A model in OpenCLIP's format: open_clip_config.json and open_clip_model.safetensors.

    OpenCLIP: M. Cherti et al., 2022, arXiv 2212.07143. MobileCLIP: P. Vasu et al., 2023, arXiv
    2311.17049 (its towers come from timm).

    Args:
        folder: As above.
        name: For traces.
        device: "cpu", "auto" or a torch device.
        templates: See `HubEncoder`.
        batch: Images that are encoded at once.
        runtime, precision: See `deixis.perception.hub.towers.Execution`.

    Raises:
        MissingDependency: open_clip is not installed.
        WeightsError: The folder has no safetensors.
        ModelError: open_clip cannot read it.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "openclip",
        device: str = "cpu",
        templates: str | tuple[str, ...] = PHOTO,
        batch: int = 16,
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        execution = Execution(runtime, precision)
        open_clip = need("open_clip", purpose=f"the encoder {name}", extra="openclip")
        place = f"local-dir:{_checked(Path(folder))}"
        try:
            model, preprocess = open_clip.create_model_from_pretrained(place)
            self._tokenizer = open_clip.get_tokenizer(place)
        except (RuntimeError, ValueError, KeyError, OSError) as error:
            raise ModelError(f"open_clip cannot read {folder}: {error}") from error
        self._device = choose_device(device)
        self._model = model.eval().requires_grad_(False).to(self._device)
        self._preprocess = preprocess
        super().__init__(
            name,
            dim=len(self._sentences(["a"])[0]),
            scale=float(model.logit_scale.exp()),
            templates=templates,
            batch=batch,
            towers={
                "image": Tower(
                    as_module(self._model, lambda model, pixels: model.encode_image(pixels)),
                    Path(folder), "image", execution, free=((0,),),
                )
            },
        )  # fmt: skip

    def _examples(self, part: str) -> list[tuple[Any, ...]]:
        del part  # there is one
        return [(self._pixels(batch),) for batch in pictures(2, 5)]

    def _images(self, crops: Sequence[ImageArray]) -> FloatArray:
        return _numbers(self._towers["image"](self._pixels(crops))[0])

    def _pixels(self, crops: Sequence[ImageArray]) -> Any:
        """(N, 3, S, S) on the model's device."""
        from PIL import Image  # noqa: PLC0415 - keeps the import of this module quick

        torch = need("torch", purpose=f"the encoder {self.name}")
        pixels = torch.stack([self._preprocess(Image.fromarray(crop)) for crop in crops])
        return pixels.to(self._device)

    def _sentences(self, texts: Sequence[str]) -> FloatArray:
        return _numbers(self._model.encode_text(self._tokenizer(list(texts)).to(self._device)))

    def _dense(self, image: ImageArray) -> FloatArray:
        """One row for the whole image: open_clip's towers have no common way to their patches."""
        return self._images([image])[None]


def _checked(folder: Path) -> Path:
    """The folder when it has the one file that open_clip takes before any pickle."""
    check_folder(folder)
    if not (folder / _FILE).is_file():
        raise WeightsError(f"{folder} must hold {_FILE}, which open_clip reads; it has none")
    return folder


_FILE = "open_clip_model.safetensors"


def _numbers(tensor: Any) -> FloatArray:
    return np.asarray(tensor.detach().float().cpu().numpy(), dtype=np.float32)
