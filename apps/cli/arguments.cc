// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/arguments.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "apps/cli/exit_status.h"

namespace crosscheck::cli {
namespace {

/// Damerau-Levenshtein distance where two neighbours changed places count as one mistake.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// The first of the arguments left over that looks like an option, or the first of all.
std::string unknown_argument(const CLI::App& app) {
  const std::vector<std::string> left = app.remaining();
  const auto option = std::find_if(left.begin(), left.end(), [](const std::string& s) { return s.starts_with('-'); });
  return option != left.end() ? *option : left.empty() ? std::string() : left.front();
}

}  // namespace

std::string nearest(std::string_view text, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(text.size() / 3, 1) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t d = distance(text, candidate);
    if (d < best_distance) {
      best_distance = d;
      best = candidate;
    }
  }
  return best;
}

int usage_error(std::string_view message, std::string_view hint) {
  std::cerr << "crosscheck: " << message << '\n';
  if (!hint.empty()) std::cerr << hint << '\n';
  return kUsage;
}

std::optional<int> parse_arguments(CLI::App& app, int argc, char** argv) {
  try {
    app.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
    return kDone;
  } catch (const CLI::ExtrasError&) {
    const std::string unknown = unknown_argument(app);
    const std::string name = unknown.substr(0, unknown.find('='));
    const std::string meant = name.starts_with("--") ? nearest(name, option_names(app)) : std::string();
    const std::string hint =
        meant.empty() ? "'" + app.get_name() + " --help' lists what there is" : "did you mean " + meant + "?";
    return usage_error((name.starts_with('-') ? "unknown option " : "unexpected argument ") + name + "; " + hint);
  } catch (const CLI::ParseError& error) {
    return usage_error(std::string(error.what()) + "; see '" + app.get_name() + " --help'");
  }
}

}  // namespace crosscheck::cli
