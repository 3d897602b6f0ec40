"""SLIC superpixels: k-means of colour and place, each centre looking only at what is near it.

R. Achanta et al., "SLIC Superpixels Compared to State-of-the-Art Superpixel Methods", IEEE TPAMI
34(11), 2012: CIELAB, the distance of equation (3) with compactness m, seeds moved to the least
gradient of their 3 x 3 surroundings, and connectivity enforced at the end. Deviations: a pixel
compares the nine centres whose cells of the starting grid surround it, in place of a window
round each moving centre, so that one round is nine array operations; a loose piece joins the
neighbour with which it shares the longest border.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core.errors import ConfigError
from deixis.core.protocols import ImageArray
from deixis.perception.proposals.superpixels import Labels, gradient

__all__ = ["connected", "slic"]

_Floats = npt.NDArray[np.float32]
_Ints = npt.NDArray[np.intp]


def slic(
    image: ImageArray, *, regions: int = 100, compactness: float = 10.0, rounds: int = 8
) -> Labels:
    """Labels 0..K-1 of each pixel, (H, W); every label is one 4-connected piece.

    Args:
        image: RGB uint8 (H, W, 3), H and W at least 1; about 0.1 s for 50,000 pixels.
        regions: About how many regions; K may be somewhat smaller or larger.
        compactness: m of the paper in units of CIELAB: more makes squarer regions.
        rounds: Rounds of k-means.

    Raises:
        ConfigError: A setting is out of range.

    Example:
        >>> halves = np.zeros((20, 40, 3), np.uint8)
        >>> halves[:, 20:] = 255
        >>> labels = slic(halves, regions=2)
        >>> len(set(labels[:, :20].ravel()) & set(labels[:, 20:].ravel()))
        0
    """
    if regions < 1 or rounds < 1 or compactness <= 0:
        raise ConfigError(
            "slic needs regions and rounds of 1 or more and a compactness above 0, "
            f"got {regions}, {rounds}, {compactness}"
        )
    height, width = image.shape[:2]
    rows, columns, step = _grid(height, width, regions)
    weight = compactness / step  # D = sqrt(dc^2 + (ds / S)^2 m^2), equation (3)
    points = _points(image, weight)  # (H, W, 5)
    cell_row, cell_column = _cells(height, rows), _cells(width, columns)
    centres = _seeds(image, points, rows, columns)  # (rows, columns, 5)
    labels = np.zeros((height, width), dtype=np.intp)
    for _ in range(rounds):
        labels = _assign(points, centres, cell_row, cell_column)
        centres = _means(points, labels, centres)
    return connected(labels.astype(np.int32), smallest=step * step / 4)


def _grid(height: int, width: int, regions: int) -> tuple[int, int, float]:
    """Rows and columns of the starting grid, and its interval S."""
    step = max(1.0, (height * width / regions) ** 0.5)
    return max(1, round(height / step)), max(1, round(width / step)), step


def _points(image: ImageArray, weight: float) -> _Floats:
    """L, a, b and weighted y, x of each pixel, (H, W, 5)."""
    import cv2

    lab = cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    y, x = np.mgrid[: image.shape[0], : image.shape[1]].astype(np.float32) * np.float32(weight)
    return np.concatenate([lab, y[..., None], x[..., None]], axis=2)


def _cells(length: int, count: int) -> _Ints:
    """Which of ``count`` cells of the grid each of ``length`` places lies in."""
    return np.minimum(np.arange(length) * count // length, count - 1)


def _seeds(image: ImageArray, points: _Floats, rows: int, columns: int) -> _Floats:
    """Middle of each cell, moved to the calmest pixel next to it; (rows, columns, 5)."""
    height, width = image.shape[:2]
    slope = gradient(image)
    y = ((np.arange(rows) + 0.5) * height / rows).astype(np.intp)
    x = ((np.arange(columns) + 0.5) * width / columns).astype(np.intp)
    dy, dx = np.divmod(np.arange(9), 3)
    near_y = np.clip(y[:, None, None] + dy - 1, 0, height - 1)  # (rows, 1, 9)
    near_x = np.clip(x[None, :, None] + dx - 1, 0, width - 1)  # (1, columns, 9)
    best = slope[near_y, near_x].argmin(axis=2)[..., None]  # (rows, columns, 1)
    at_y = np.take_along_axis(np.broadcast_to(near_y, (rows, columns, 9)), best, 2)[..., 0]
    at_x = np.take_along_axis(np.broadcast_to(near_x, (rows, columns, 9)), best, 2)[..., 0]
    return np.asarray(points[at_y, at_x])


def _assign(points: _Floats, centres: _Floats, cell_row: _Ints, cell_column: _Ints) -> _Ints:
    """The nearest of the nine centres round each pixel, as row * columns + column."""
    rows, columns = centres.shape[:2]
    best = np.full(points.shape[:2], np.inf, dtype=np.float32)
    labels = np.zeros(points.shape[:2], dtype=np.intp)
    for dy in (-1, 0, 1):
        row = np.clip(cell_row + dy, 0, rows - 1)
        for dx in (-1, 0, 1):
            column = np.clip(cell_column + dx, 0, columns - 1)
            apart = points - centres[row[:, None], column[None, :]]
            distance = np.einsum("hwc,hwc->hw", apart, apart)
            nearer = distance < best
            best = np.where(nearer, distance, best)
            labels = np.where(nearer, row[:, None] * columns + column[None, :], labels)
    return labels


def _means(points: _Floats, labels: _Ints, centres: _Floats) -> _Floats:
    """Mean of the pixels of each centre; one without pixels stays where it was."""
    count = centres.shape[0] * centres.shape[1]
    flat = labels.ravel()
    sizes = np.bincount(flat, minlength=count)
    sums = [np.bincount(flat, points[..., c].ravel(), minlength=count) for c in range(5)]
    means = np.stack(sums, axis=1) / np.maximum(sizes, 1)[:, None]
    kept = np.where(sizes[:, None] > 0, means, centres.reshape(count, 5))
    return kept.reshape(centres.shape).astype(np.float32)


def connected(labels: Labels, *, smallest: float = 0.0) -> Labels:
    """Number each 4-connected piece of equal labels from 0; small pieces join a neighbour.

    Args:
        labels: (H, W) of any integers.
        smallest: A piece of fewer pixels joins the neighbour with the longest shared border.
    """
    pieces = _pieces(labels)
    sizes = np.bincount(pieces.ravel())
    parents = np.arange(len(sizes))
    borders = _borders(pieces)
    for piece in np.argsort(sizes, kind="stable").tolist():
        root = _root(parents, piece)
        if sizes[root] < smallest and (beside := borders[root]):
            into = max(beside, key=lambda name: (beside[name], -name))
            parents[root] = into
            sizes[into] += sizes[root]
            _join(borders, root, into)
    _, numbered = np.unique(_roots(parents)[pieces], return_inverse=True)
    return np.asarray(numbered.reshape(labels.shape), dtype=np.int32)


def _pieces(labels: Labels) -> _Ints:
    """Number of the 4-connected piece of equal labels that each pixel is in, from 0.

    The pixels stand two apart on a canvas, with a bridge between equal neighbours, so that one
    pass of binary connected components serves all labels.
    """
    import cv2

    height, width = labels.shape
    canvas = np.zeros((2 * height - 1, 2 * width - 1), dtype=np.uint8)
    canvas[::2, ::2] = 1
    canvas[::2, 1::2] = labels[:, 1:] == labels[:, :-1]
    canvas[1::2, ::2] = labels[1:] == labels[:-1]
    _, numbered = cv2.connectedComponents(canvas, connectivity=4)
    return np.asarray(numbered[::2, ::2] - 1, dtype=np.intp)


def _borders(pieces: _Ints) -> dict[int, dict[int, int]]:
    """Length of the border that each piece shares with each of its neighbours, in pixels."""
    across = np.stack([pieces[:, 1:].ravel(), pieces[:, :-1].ravel()])
    down = np.stack([pieces[1:].ravel(), pieces[:-1].ravel()])
    pairs = np.concatenate([across, down], axis=1)
    pairs = pairs[:, pairs[0] != pairs[1]]
    both = np.concatenate([pairs, pairs[::-1]], axis=1)
    unique, lengths = np.unique(both, axis=1, return_counts=True)
    borders: dict[int, dict[int, int]] = {piece: {} for piece in range(int(pieces.max()) + 1)}
    for (piece, other), length in zip(unique.T.tolist(), lengths.tolist(), strict=True):
        borders[piece][other] = length
    return borders


def _join(borders: dict[int, dict[int, int]], gone: int, into: int) -> None:
    """Hand the borders of a piece that joined another one over to that one."""
    for other, length in borders.pop(gone).items():
        del borders[other][gone]
        if other != into:
            borders[into][other] = borders[into].get(other, 0) + length
            borders[other][into] = borders[into][other]


def _root(parents: _Ints, piece: int) -> int:
    while parents[piece] != piece:
        piece = int(parents[piece])
    return piece


def _roots(parents: _Ints) -> _Ints:
    """The root of every piece: pointers are followed until none moves."""
    roots = parents
    while not np.array_equal(following := roots[roots], roots):
        roots = following
    return roots
