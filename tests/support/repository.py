"""The files of this repository, as the tests of its own house rules see them."""

from __future__ import annotations

import ast
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def repository_files() -> list[Path]:
    """Every file that is, or would be, committed; without git, every file outside hidden and generated folders."""
    git = shutil.which("git")
    if git is not None:
        command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if listing.returncode == 0:
            names = [name for name in listing.stdout.split("\0") if name]
            return sorted(path for name in names if (path := ROOT / name).is_file())
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and not _is_generated(path.relative_to(ROOT)))


def python_files(*folders: str) -> list[Path]:
    """The Python files of the repository, all of them or those in `folders`."""
    wanted = tuple(ROOT / folder for folder in folders) or (ROOT,)
    return [
        path
        for path in repository_files()
        if path.suffix == ".py" and any(path.is_relative_to(folder) for folder in wanted)
    ]


def name_of(path: Path) -> str:
    """The path as a reader knows it: from the root, with slashes."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _is_generated(path: Path) -> bool:
    return any(
        part in {"__pycache__", "build", "dist", "out"}
        or part.endswith(".egg-info")
        or (part.startswith(".") and part != ".ci")
        for part in path.parent.parts
    )
