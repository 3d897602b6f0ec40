"""Teaches what persons and animals do, wear and are like, on the everyday detector's maps.

said.py      looks that captions mention, for the only person or dog of a photo
poses.py     poses of animals from keypoints, and those told by eye
material.py  photos to rows of numbers and answers
mosaics.py   the same, small and side by side
squashed.py  photos that were squashed to squares, with sides again
heads.py     hats, helmets and glasses, from heads cut out
coloured.py  colours and patterns that were described, and crops of them
colours.py   the network that tells them
fit.py       the network, and how good it is on photos it has not seen

python -m deixis.training.recipes.looks --photos SHARDS --animals FOLDER --out RUN
"""
