"""Words: what is written in the image, and how words of a phrase meet it."""
