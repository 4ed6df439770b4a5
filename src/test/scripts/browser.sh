#!/bin/sh
# Puts a browser, its driver and a Japanese font on this machine for the browser tests, where it may (root, apt).
# Otherwise it says so, loudly, and lets the tests decide: they are left out, or fail under WATCHDOG_REQUIRE_BROWSER=1.
set -u

have() { command -v "$1" >/dev/null 2>&1; }
font() { have fc-list && [ -n "$(fc-list :lang=ja 2>/dev/null | head -n 1)" ]; }

if have chromium && have chromedriver && font; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && have apt-get; then
    echo "Installing chromium, chromium-driver and fonts-noto-cjk for the browser tests ..."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >/dev/null && apt-get install -q -y --no-install-recommends \
        chromium chromium-driver fonts-noto-cjk fontconfig >/dev/null
fi
if ! have chromium || ! have chromedriver; then
    echo
    echo "**** There is no chromium or no chromedriver: THE BROWSER TESTS WILL NOT RUN."
    echo "**** Install chromium, chromium-driver and fonts-noto-cjk, then try again."
    echo
elif ! font; then
    echo
    echo "**** There is no Japanese font: SCREENSHOTS OF THE BROWSER TESTS WILL SHOW EMPTY BOXES."
    echo
fi
