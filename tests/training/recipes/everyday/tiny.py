"""The smallest everyday network that has every part; needs torch."""

from deixis.nets.everyday import EverydayConfig

TINY = EverydayConfig(
    stem=8,
    rows=(((4, 0),), ((4, 1),), ((4, 1),)),
    outputs=(6, 8, 12),
    neck=8,
    woven=4,
    halved=4,
)
