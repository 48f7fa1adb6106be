#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# command.sh BUILD: the installed command runs, and what belongs to it lies where shells and man look for it.
set -eu
prefix=$1/tests/install/command
rm -rf "$prefix"
cmake --install "$1" --prefix "$prefix" --component runtime >/dev/null
for file in bin/crosscheck share/man/man1/crosscheck.1 share/bash-completion/completions/crosscheck \
  share/zsh/site-functions/_crosscheck share/fish/vendor_completions.d/crosscheck.fish; do
  [ -s "$prefix/$file" ] || { echo "$file is not installed"; exit 1; }
done
case $("$prefix/bin/crosscheck" --version) in "crosscheck "[0-9]*) ;; *) echo "no version"; exit 1 ;; esac
