"""The district map: one drawing of marks in pixels, shown on a WebGL canvas, as a picture, or as a file."""
