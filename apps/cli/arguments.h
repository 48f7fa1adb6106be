// SPDX-License-Identifier: Apache-2.0
//
// How every subcommand reads its arguments: CLI11, with help in the user's language, one line for a mistake, and a
// suggestion for a typo. A text that the catalogue (texts/) does not have does not compile.
//
//   Arguments arguments("crosscheck lab", "Serves one page for every way ...");
//   arguments.add("--list", list, "List the scenarios and end");
//   if (const auto status = arguments.parse(argc, argv)) return *status;
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/help.h"

namespace crosscheck::cli {

class Arguments {
 public:
  /// Has --help and --lang already. @param examples, remarks below the options; they must outlive this.
  Arguments(const char* command, Text what, std::span<const Example> examples = {}, std::span<const Text> remarks = {});

  /// The heading of the options that follow.
  void group(Text heading) { group_ = heading; }
  /// An option with a value, a positional argument where `names` has no hyphen; of a vector an option takes one value
  /// each time. `value` must outlive this. Of a bool: a flag.
  template <class T>
  CLI::Option* add(const char* names, T& value, Text what) {
    CLI::Option* option = app_.add_option(names, value);
    if (option->nonpositional() && option->get_expected_max() > 1) option->allow_extra_args(false);
    return show(option, what);
  }
  CLI::Option* add(const char* names, bool& value, Text what) { return show(app_.add_flag(names, value), what); }
  /// Flags that change nothing and are not shown.
  void ignore(const char* names) { app_.add_flag(names); }

  /// std::nullopt when the command shall go on, else its exit status. Help goes to stdout, a mistake to stderr.
  /// @param argv from the subcommand's name on.
  [[nodiscard]] std::optional<int> parse(int argc, char** argv);

 private:
  struct Shown {
    const CLI::Option* option;
    Text what;
    Text group;
  };
  CLI::Option* show(CLI::Option* option, Text what);
  [[nodiscard]] std::string help() const;
  [[nodiscard]] std::string mistake(const CLI::ParseError& error) const;
  [[nodiscard]] std::string unknown_argument() const;

  CLI::App app_;
  Text what_;
  std::span<const Example> examples_;
  std::span<const Text> remarks_;
  Text group_;
  std::vector<Shown> shown_;
};

/// What an option's value must be.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> values);
[[nodiscard]] CLI::Validator number_within(double least, double most);
[[nodiscard]] CLI::Validator existing_file();

/// "crosscheck: `message`" on stderr, and a hint on a line of its own when there is one. Returns kUsage.
int usage_error(std::string_view message, std::string_view hint = {});

/// The candidate nearest to `text`, or "" when none is near enough to be what was meant.
[[nodiscard]] std::string nearest(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace crosscheck::cli
