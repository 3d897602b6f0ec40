"""Train the icon namer: free SVG icon packages in, a small calibrated ONNX file out."""

__all__: list[str] = []
