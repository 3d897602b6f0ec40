"""Our own networks: tensors in, tensors out, no files. Imports torch and nothing else of deixis."""

__all__: list[str] = []
