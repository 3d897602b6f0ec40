"""Executing: runs a phrase over a scene, an operator for each sort of condition."""
