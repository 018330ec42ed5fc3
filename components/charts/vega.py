"""Charts as the browser gets them: compiled once, and small."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

import pandas as pd
import pyarrow as pa

Spec = dict[str, Any]
NO_SIZE = "continuousWidth", "continuousHeight"


@lru_cache(maxsize=128)
def built(build: Callable[..., Any], *data: Hashable) -> Spec:
    """The specification of the Altair chart that `build` makes of its data; compiled once for the same data."""
    return sendable(build(*data))


def sendable(chart: Any) -> Spec:
    """An Altair chart as a Vega-Lite specification for `st.vega_lite_chart`; to be cached.

    `st.altair_chart` compiles a chart anew at every run, and sends a word once a row. Here its data are Arrow tables
    of categories, in which a word that is repeated is sent once.
    """
    spec: Spec = chart.to_dict()
    for name in NO_SIZE:  # Altair's own, where Streamlit sets the size
        spec.get("config", {}).get("view", {}).pop(name, None)
    spec["datasets"] = {name: compact(rows) for name, rows in spec.get("datasets", {}).items()}
    return spec


def compact(rows: list[dict[str, Any]]) -> pa.Table:
    """Rows as an Arrow table of categories."""
    frame = pd.DataFrame(rows)
    words = [name for name in frame if pd.api.types.is_string_dtype(frame[name])]
    table = pa.Table.from_pandas(frame.astype(dict.fromkeys(words, "category")), preserve_index=False)
    return table.replace_schema_metadata(None)
