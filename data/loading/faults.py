"""What is wrong with a plan's files, worded so that an editor finds the place."""

from dataclasses import dataclass

from data.loading.home import Home


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong: where it stands and what an editor should know."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class PlanError(Exception):
    """A plan that must not be shown, with every fault that was found."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


class Faults:
    """Collects the faults of one plan folder, so that an editor sees them all at once."""

    def __init__(self, folder: Home) -> None:
        self.folder = folder
        self.found: list[Fault] = []

    def add(self, file: str, line: int, field: str, message: str) -> None:
        self.found.append(Fault(f"{self.folder.name}/{file}", line, field, message))

    def stop_if_any(self) -> None:
        """Raise PlanError where anything was found."""
        if self.found:
            raise PlanError(self.found)
