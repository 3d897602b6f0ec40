"""The detector in 8 bits: a quarter of the bytes of its float weights, and quicker.

graph.py     the convolutions of an exported file, and which maps get 8 bits
ranges.py    channels scaled alike, and the range of each map
fitting.py   weights moved and rounded, one convolution after the other, in closed form
network.py   the same in torch, rounding as 8 bits do
writing.py   the file
nearness.py  how near its answers are
canvases.py  the photos for all that

The command is :mod:`.__main__`; docs/models/everyday.md says what it is worth.
"""
