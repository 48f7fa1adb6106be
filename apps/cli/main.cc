// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"

namespace crosscheck::cli {
namespace {

constexpr Command kCommands[] = {
    {"check", "ask a site as a browser would, and say what blocks the page", check_command},
    {"explain", "say what a message in the browser's console means, in any language", explain_command},
    {"replay", "run recorded or invented answers through the browser side, with no network", replay_command},
    {"lab", "serve a page for every way a request fails, on this computer", lab_command},
};

void print_help(std::FILE* out) {
  std::fputs(
      "Why a browser blocked a cross-origin request, which hop is at fault, and what to change.\n\n"
      "Usage: crosscheck COMMAND [ARGUMENT]...\n\nCommands:\n",
      out);
  for (const Command& command : kCommands) {
    std::fprintf(out, "  %-10.*s %.*s\n", static_cast<int>(command.name.size()), command.name.data(),
                 static_cast<int>(command.summary.size()), command.summary.data());
  }
  std::fputs(
      "\nExample:\n"
      "  crosscheck check https://api.example.com/v1/items --origin https://app.example.com\n\n"
      "'crosscheck COMMAND --help' tells more. Exit status: 0 nothing wrong, 1 findings, 2 wrong usage,\n"
      "3 no answer from the network, 4 unreadable input, 70 internal error.\n",
      out);
}

int unknown_command(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  if (name.find("://") != std::string::npos) {
    return usage_error("'" + name + "' is no command; did you mean crosscheck check " + name + "?");
  }
  const std::string meant = nearest(name, names);
  return usage_error("'" + name + "' is no command; " +
                     (meant.empty() ? "'crosscheck --help' lists them" : "did you mean " + meant + "?"));
}

int run(int argc, char** argv) {
  if (argc < 2) {
    print_help(stderr);
    return kUsage;
  }
  const std::string name = argv[1];
  if (name == "--version" || name == "-V") {
    std::puts("crosscheck " CROSSCHECK_VERSION);
    return kDone;
  }
  if (name == "help" && argc > 2) {
    char help[] = "--help";
    char* arguments[] = {argv[2], help, nullptr};
    for (const Command& command : kCommands) {
      if (command.name == argv[2]) return command.run(2, arguments);
    }
    return unknown_command(argv[2]);
  }
  if (name == "--help" || name == "-h" || name == "help") {
    print_help(stdout);
    return kDone;
  }
  for (const Command& command : kCommands) {
    if (command.name == name) return command.run(argc - 1, argv + 1);
  }
  return unknown_command(name);
}

}  // namespace
}  // namespace crosscheck::cli

int main(int argc, char** argv) {
  try {
    return crosscheck::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "crosscheck: internal error: %s\nThis is a bug in crosscheck; please report it.\n",
                 error.what());
  } catch (...) {
    std::fputs("crosscheck: internal error\nThis is a bug in crosscheck; please report it.\n", stderr);
  }
  return crosscheck::cli::kInternal;
}
