"""Tables for other programs: CSV, Excel sheets and GeoJSON."""
