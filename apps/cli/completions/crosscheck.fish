# SPDX-License-Identifier: Apache-2.0
# fish completion for crosscheck. Commands, options and their values are read from --help, in its language, and so never out of date.

function __crosscheck_commands
    crosscheck --help 2>/dev/null | sed -n 's/^  \([a-z][a-z-]*\)   *\(.*\)/\1\t\2/p'
end

function __crosscheck_options
    string match -q -- '-*' (commandline -ct); or return
    set -l words (commandline -opc)
    crosscheck $words[2] --help 2>/dev/null | sed -n 's/^  \(-[A-Za-z],\)\{0,1\}\(--[a-z][a-z-]*\).*/\2/p'
end

function __crosscheck_values
    set -l words (commandline -opc)
    crosscheck $words[2] --help 2>/dev/null |
        sed -n "s/^  \(-[A-Za-z],\)\{0,1\}$words[-1][ ,=][^{]*{\([^}]*\)}.*/\2/p" | string split ,
end

complete -c crosscheck -n __fish_use_subcommand -f -a '(__crosscheck_commands)'
complete -c crosscheck -n __fish_use_subcommand -f -l help -d 'Say what there is'
complete -c crosscheck -n __fish_use_subcommand -f -l version -d 'Say which version this is'
complete -c crosscheck -n 'not __fish_use_subcommand' -a '(__crosscheck_options)'
complete -c crosscheck -n 'not __fish_use_subcommand; and count (__crosscheck_values) >/dev/null' -f \
    -a '(__crosscheck_values)'
