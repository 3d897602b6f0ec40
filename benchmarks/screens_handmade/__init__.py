"""A third development set of screens: hand-written designs, hand-written phrases."""
