"""Pictures of every page of the app, at two widths in both languages: `make screenshots`.

They go to out/screenshots, to be looked at; those that stand in the README and in docs are copied from there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page  # noqa: E402 - found beside this folder

from tests.support.served import PATIENCE, chromium, pages_of, served, settled, to  # noqa: E402

WIDTHS = (1440, 1024)
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
EXAMPLE = ROOT / "data" / "regional-energy.xlsx"
_TALLEST = 6000


def main(folder: Path) -> None:
    """Take all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    with served() as address, chromium() as browser:
        for language, locale in LOCALES.items():
            for width in WIDTHS:
                for name, page in _pages(browser, address, locale, width):
                    target = folder / f"{name}-{language}-{width}.png"
                    _whole(page, width, target)
                    sys.stdout.write(f"{target.relative_to(folder.parent)}\n")


def _pages(browser: Browser, address: str, locale: str, width: int) -> Iterator[tuple[str, Page]]:
    """The start, then every page with the example open; the number is the place in the menus."""
    page = browser.new_page(locale=locale, viewport={"width": width, "height": 900})
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    settled(page)
    yield "00-start", page
    page.locator("input[type=file]").first.set_input_files(EXAMPLE)
    settled(page)
    for number, (section, name) in enumerate(pages_of(page), 1):
        to(page, section, name)
        settled(page)
        path = page.url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
        stem = path if number > 1 else "workbook"
        yield f"{number:02d}-{stem}", page
    page.close()


def _whole(page: Page, width: int, target: Path) -> None:
    """The page from top to bottom, also what one would scroll to."""
    tall = int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))
    page.set_viewport_size({"width": width, "height": min(max(tall + 40, 900), _TALLEST)})
    settled(page)
    page.screenshot(path=target)
    page.set_viewport_size({"width": width, "height": 900})


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out" / "screenshots")
