#!/bin/sh
# Makes this machine able to run and test the studio; silent and quick where it already is.
#
#   .ci/setup.sh [--chromium] [--package] [--papers] [--wordpress]
#
# Packages come by apt where root or passwordless sudo allows; otherwise the exact command
# is printed and the script stops with status 1.
set -eu
cd "$(dirname "$0")/.."

chromium= package= papers= wordpress=
for word in "$@"; do
    case "$word" in
    --chromium) chromium=1 ;;
    --package) package=1 ;;
    --papers) papers=1 ;;
    --wordpress) wordpress=1 ;;
    *) echo "setup.sh: unknown option $word" >&2; exit 2 ;;
    esac
done

PYTHON=${PYTHON:-python3}
PATH=$PATH:/usr/sbin:/sbin  # ldconfig, for ordinary users too
missing=  # Debian packages that are not there

need() {  # need PACKAGE, unless the command after it succeeds
    wanted=$1; shift
    "$@" >/dev/null 2>&1 || missing="$missing $wanted"
}

has_library() { printf '%s\n' "$libraries" | grep -qF "$1 "; }

has_cjk_font() {
    if command -v fc-list >/dev/null 2>&1; then
        [ -n "$(fc-list :lang=zh-cn family)" ] && return 0
    fi
    find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts" \
        \( -iname '*cjk*' -o -iname 'wqy-*' -o -iname '*notosanssc*' -o -iname 'simsun*' \) \
        2>/dev/null | grep -q .
}

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

can_package() {  # PyInstaller wants objdump and Python as a shared library
    shared=libpython$python_version.so.1.0
    command -v objdump && { has_library "$shared" || [ -e "$("$PYTHON" -c '
import sysconfig
print(sysconfig.get_config_var("LIBDIR"))')/$shared" ]; }
}

has_office() { command -v soffice; }  # opens the papers as whoever gets them does

has_screen() { command -v Xvfb && command -v xdotool; }  # the bundle's window is tested on one

look_round() {
    missing=
    libraries=$(ldconfig -p 2>/dev/null || true)
    need libglib2.0-0 has_library libglib-2.0.so.0
    need libgl1 has_library libGL.so.1
    need libegl1 has_library libEGL.so.1
    need libfontconfig1 has_library libfontconfig.so.1
    need libdbus-1-3 has_library libdbus-1.so.3
    need libxkbcommon0 has_library libxkbcommon.so.0
    need libxkbcommon-x11-0 has_library libxkbcommon-x11.so.0
    need libxcb-cursor0 has_library libxcb-cursor.so.0
    need libxcb-icccm4 has_library libxcb-icccm.so.4
    need libxcb-keysyms1 has_library libxcb-keysyms.so.1
    need libxcb-shape0 has_library libxcb-shape.so.0
    need fonts-wqy-microhei has_cjk_font
    need python3-venv "$PYTHON" -c 'import ensurepip, venv'
    [ -z "$chromium" ] || need chromium has_chromium
    [ -z "$papers" ] || need libreoffice-writer-nogui has_office
    [ -z "$papers" ] || need poppler-utils command -v pdftotext
    [ -z "$package" ] || need "binutils libpython$python_version" can_package
    [ -z "$package" ] || need "xvfb xdotool" has_screen
}

# A site to test against. Its script installs it without starting any server of the system's.
install_wordpress() {
    site=tests/portals/wordpress-portal.sh
    "$site" missing >/dev/null && return
    if [ "$(id -u)" = 0 ]; then as_root=
    elif sudo -n true 2>/dev/null; then as_root="sudo -n"
    else
        echo "To test against WordPress as well, run: sudo $site install" >&2
        return
    fi
    echo "Installing WordPress and its servers for the tests:" $("$site" missing)
    $as_root "$site" install </dev/null
}

install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Missing here, by their Debian names:$missing" >&2
        echo "Install what your system calls them, then run this again." >&2
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then as_root=env
    elif sudo -n true 2>/dev/null; then as_root="sudo -n env"
    else
        echo "The studio needs some system packages. Run this, then try again:" >&2
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing" >&2
        exit 1
    fi
    echo "Installing system packages:$missing"
    # shellcheck disable=SC2086  # lists of words
    {
        $as_root DEBIAN_FRONTEND=noninteractive apt-get update -qq
        $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            $missing >/dev/null
    } </dev/null
}

command -v "$PYTHON" >/dev/null || { echo "python3 is missing (3.11 or later)." >&2; exit 1; }
python_version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    { echo "Python 3.11 or later is needed; this is $python_version." >&2; exit 1; }

if [ "$(uname -s)" = Linux ]; then
    look_round
    if [ -n "$missing" ]; then
        install
        look_round
        [ -z "$missing" ] || { echo "Still missing after the installation:$missing" >&2; exit 1; }
    fi
    if [ -n "$wordpress" ] && command -v apt-get >/dev/null 2>&1; then install_wordpress; fi
fi

# The environment is as the two files say, made here, by this Python.
extras=dev
[ -z "$package" ] || extras=dev,package
stamp=.venv/set-up-$extras
key=$( { pwd; "$PYTHON" -c 'import sys; print(sys.version)'; cat pyproject.toml constraints.txt; } |
    "$PYTHON" -c 'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())')
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$key" ] || ! [ -x .venv/bin/interview-studio ]; then
    echo "Installing Python packages into .venv (a few minutes the first time)"
    home='import sys; print(sys.version, sys.base_prefix)'
    clear=  # an environment of another Python is made anew
    [ "$(.venv/bin/python -c "$home" 2>/dev/null || true)" = "$("$PYTHON" -c "$home")" ] ||
        clear=--clear
    # shellcheck disable=SC2086  # empty means no argument
    "$PYTHON" -m venv $clear .venv
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
        --constraint constraints.txt --editable ".[$extras]" </dev/null
    echo "$key" >"$stamp"
fi
