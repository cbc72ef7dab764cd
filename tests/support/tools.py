"""Programs that some tests drive and pip cannot install: which are missing here, and how to get them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from tests.support.repository import ROOT

INSTALL = "apt-get install -y " + " ".join((ROOT / ".ci" / "debian-packages").read_text().split())


@dataclass(frozen=True, slots=True)
class Tool:
    """What tests with `mark` need: a product, by the commands that must be on PATH."""

    mark: str
    product: str
    commands: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(command for command in self.commands if shutil.which(command) is None)

    @property
    def want(self) -> str:
        """What a test lacks here, as the end of a sentence."""
        return f"needs {self.product}, and {' and '.join(self.missing)} cannot be found on PATH"


TOOLS = (
    Tool("office", "LibreOffice", ("soffice", "pdftoppm")),
    Tool("browser", "Chromium", ("chromium",)),
)


def what_is_left_out() -> str:
    """The tests that cannot run here and the one command that changes it, or that all can."""
    products = [tool.product for tool in TOOLS if tool.missing]
    if not products:
        return "No test was left out for want of a program: LibreOffice and Chromium are here."
    return (
        f"Left out: the tests that need {' or '.join(products)}. On Debian, one command installs what is missing:\n"
        f"    {INSTALL}"
    )


if __name__ == "__main__":
    print(what_is_left_out())  # noqa: T201 - .ci/test runs this file to close with it
