#!/bin/sh
# Plays the rehearsal: on the screen where there is one, else headless.
set -eu
cd "$(dirname "$0")/.."

screen=--headless
case "$(uname -s)" in
Linux) [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || screen= ;;
*) screen= ;;
esac
[ -z "$screen" ] || echo "No screen here: the rehearsal plays headless; pictures go to out/demo."
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 ||
    echo "No Chromium here: the demo goes without a picture of the portal's page."
# shellcheck disable=SC2086  # empty means no argument
exec .venv/bin/interview-studio rehearse --speed 30 $screen --out out/demo
