# SPDX-License-Identifier: Apache-2.0
# bash completion for crosscheck. Commands, options and their values are read from --help, in its language, and so never out of date.

_crosscheck_options() { sed -n 's/^  \(-[A-Za-z],\)\{0,1\}\(--[a-z][a-z-]*\).*/\2/p' <<<"$1"; }

# The values in braces that follow an option: "--mode {cors,no-cors}".
_crosscheck_values() {
  sed -n "s/^  \(-[A-Za-z],\)\{0,1\}$2[ ,=][^{]*{\([^}]*\)}.*/\2/p" <<<"$1" | tr ',' ' '
}

_crosscheck() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words help
  if ((COMP_CWORD == 1)); then
    words="$("$1" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z-]*\)   *.*/\1/p') --help --version"
  else
    help=$("$1" "${COMP_WORDS[1]}" --help 2>/dev/null) || return 0
    if [[ $current == -* ]]; then
      words=$(_crosscheck_options "$help")
    elif [[ $previous == -* ]]; then
      words=$(_crosscheck_values "$help" "$previous")
    fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

# Where nothing fits, a file name: TARGET may be one.
complete -o default -F _crosscheck crosscheck
