"""An empty plan's folder: every file, with what belongs there."""

from pathlib import Path

import pytest
import yaml

from data.draft.blank import fields_of, new_plan
from data.load import load_plan
from data.loading.faults import PlanError
from data.schema import FigureRow, PlanInfo, StatementRow


def test_every_file_is_there_with_its_columns(tmp_path: Path) -> None:
    made = {path.name: path.read_text(encoding="utf-8-sig") for path in new_plan(tmp_path / "my-plan")}
    assert made.keys() >= {"text.txt", "plan.yaml", "statements.csv", "figures.csv", "names.csv", "places.yaml"}
    assert set(made["statements.csv"].strip().split(",")) == set(StatementRow.model_fields)
    assert set(made["figures.csv"].strip().split(",")) == set(FigureRow.model_fields)
    required = {name for name, field in PlanInfo.model_fields.items() if field.is_required()}
    info = yaml.safe_load(made["plan.yaml"])
    assert set(info) == required and info["id"] == "my-plan"
    for name, meaning, _ in fields_of("plan.yaml"):
        assert meaning in made["plan.yaml"], name
    for name, meaning, _ in fields_of("figures.csv"):
        assert f"`{name}`: {meaning}" in made["README.md"]


def test_the_check_names_only_what_is_to_be_filled_in(tmp_path: Path) -> None:
    new_plan(tmp_path / "my-plan")
    with pytest.raises(PlanError) as caught:
        load_plan(tmp_path / "my-plan")
    assert {fault.file for fault in caught.value.faults} == {"my-plan/plan.yaml"}
