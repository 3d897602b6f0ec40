"""Looks: colours, states and letterforms, by looking at pixels."""
