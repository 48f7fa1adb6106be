#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# library.sh SOURCE BUILD CXX WAY: a program that uses the library, built the WAY its users have: `find_package` and
# `pkg-config` from an installed copy, `add_subdirectory` from the source.
set -eu
source=$1 build=$2 cxx=$3 way=$4
here=$source/tests/install
work=$build/tests/install/$way
mkdir -p "$work"

quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }

install_library() {
  rm -rf "$work/prefix" "$work/build"
  # Whatever the umask of who installs is, nobody else may write to what is installed (CVE-2024-27456).
  (umask 0 && quietly cmake --install "$build" --prefix "$work/prefix" --component development)
  open=$(find "$work/prefix" -type f -perm /022)
  [ -z "$open" ] || { printf 'may be written by others:\n%s\n' "$open"; exit 1; }
}

case $way in
find_package)
  install_library
  quietly cmake -G Ninja -S "$here/consumer" -B "$work/build" -DCMAKE_CXX_COMPILER="$cxx" \
    -DCMAKE_PREFIX_PATH="$work/prefix"
  quietly cmake --build "$work/build"
  program=$work/build/consumer
  # A project of C alone.
  quietly cmake -G Ninja -S "$here/plain" -B "$work/build/plain" -DCMAKE_PREFIX_PATH="$work/prefix"
  quietly cmake --build "$work/build/plain"
  said=$("$work/build/plain/plain")
  [ "$said" = origins-missing ] || { echo "the C program said '$said'"; exit 1; }
  ;;
pkg-config)
  install_library
  # The installed tree works wherever it is moved to.
  rm -rf "$work/moved" && mv "$work/prefix" "$work/moved"
  PKG_CONFIG_PATH=$(dirname "$(find "$work/moved" -name crosscheck.pc)")
  export PKG_CONFIG_PATH
  program=$work/consumer
  # shellcheck disable=SC2046
  quietly "$cxx" -std=c++20 "$here/consumer/main.cc" -o "$program" $(pkg-config --cflags --libs crosscheck)
  # shellcheck disable=SC2046
  quietly "${CC:-cc}" -std=c99 -pedantic -Werror "$here/consumer/plain.c" -o "$work/plain" \
    $(pkg-config --cflags --libs crosscheck) -lstdc++ -lm
  said=$("$work/plain")
  [ "$said" = origins-missing ] || { echo "the C program said '$said'"; exit 1; }
  ;;
add_subdirectory)
  # Kept between runs: only what changed is built again.
  quietly cmake -G Ninja -S "$here/embedded" -B "$work/build" -DCMAKE_CXX_COMPILER="$cxx" \
    -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)" -DCROSSCHECK_SOURCE="$source"
  quietly cmake --build "$work/build"
  program=$work/build/embedded
  # Who embeds the library gets neither the command nor the tests nor install rules.
  test ! -e "$work/build/crosscheck/apps" && test ! -e "$work/build/crosscheck/tests"
  quietly cmake --install "$work/build" --prefix "$work/prefix"
  test ! -e "$work/prefix/include"
  ;;
*) echo "no such way: $way"; exit 2 ;;
esac

said=$("$program")
[ "$said" = acao-missing ] || { echo "the program said '$said'"; exit 1; }
