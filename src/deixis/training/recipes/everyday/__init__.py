"""Train the everyday detector: photo shards and two teachers in, calibrated ONNX out."""

__all__: list[str] = []
