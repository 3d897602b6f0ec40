"""Teaches where nouns are that are no category of the everyday detector, on its maps.

told.py      the nouns and their middles that were told of each photo
named.py     photos of one thing each, called after it
pictures.py  photos, mirrored and four in one, as maps on disk
net.py       the network and its loss
fit.py       training, and how good it is on photos it has not seen

python -m deixis.training.recipes.nouns --photos SHARDS --named FOLDER --out RUN
"""
