// SPDX-License-Identifier: Apache-2.0
//
// How every subcommand reads its arguments: CLI11, with one line of help for a mistake and a suggestion for a typo.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace crosscheck::cli {

/// Parses; std::nullopt when the command shall go on, else its exit status. Help goes to stdout, a mistake to stderr.
/// @param argv from the subcommand's name on.
[[nodiscard]] std::optional<int> parse_arguments(CLI::App& app, int argc, char** argv);

/// "crosscheck: `message`" on stderr, and a hint on a line of its own when there is one. Returns kUsage.
int usage_error(std::string_view message, std::string_view hint = {});

/// The candidate nearest to `text`, or "" when none is near enough to be what was meant.
[[nodiscard]] std::string nearest(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace crosscheck::cli
