// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

constexpr Command kCommands[] = {
    {"check", "ask a site as a browser would, and say what blocks the page", check_command},
    {"explain", "say what a message in the browser's console means, in any language", explain_command},
    {"policy", "say all that is wrong with a CORS policy, and what to write instead", policy_command},
    {"respond", "say what a CORS policy answers to a request", respond_command},
    {"replay", "run scripted answers through the browser side, with no network", replay_command},
    {"lab", "serve a page for every way a request fails, on this computer", lab_command},
};

constexpr std::size_t kNameColumn = 11;

constexpr Example kExamples[] = {
    {"crosscheck check https://api.example.com/v1/items --origin https://app.example.com",
     "a GET, as fetch() makes it"},
};

constexpr Text kRemarks[] = {
    "'crosscheck COMMAND --help' tells more. --lang en, zh-TW or zh-CN chooses the language, anywhere on the command "
    "line.",
    "Exit status: 0 nothing wrong, 1 findings, 2 wrong usage, 3 no answer from the network, 4 unreadable input, 70 "
    "internal error.",
};

void print_help(std::FILE* out) {
  HelpWriter help;
  help.paragraph("Why a browser blocked a cross-origin request, which hop is at fault, and what to change.");
  help.usage("crosscheck COMMAND [ARGUMENT]...");
  help.heading("Commands");
  for (const Command& command : kCommands) help.row(command.name, tr(command.summary), kNameColumn);
  help.examples(kExamples);
  help.remarks(kRemarks);
  std::fwrite(help.text().data(), 1, help.text().size(), out);
}

int unknown_command(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  const std::string shown = report::printable(name);
  const std::string what = tr("'{}' is no command", {shown});
  const std::string meant = name.find("://") == std::string::npos ? nearest(name, names) : "crosscheck check " + shown;
  return usage_error(meant.empty() ? tr("{0}; '{1} --help' lists what there is", {what, "crosscheck"})
                                   : tr("{0}; did you mean {1}?", {what, meant}));
}

const Command* find_command(std::string_view name) {
  const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [&](const Command& command) { return command.name == name; });
  return found == std::end(kCommands) ? nullptr : found;
}

bool is_language_option(std::string_view argument) { return argument == "--lang" || argument.starts_with("--lang="); }

/// Leaves out --lang before the command: choose_language() has read it. False, and it is said, where it has no value or
/// another one than the languages.
bool skip_language(int& argc, char**& argv) {
  while (argc > 1 && is_language_option(argv[1])) {
    const std::string argument = argv[1];
    const std::size_t equals = argument.find('=');
    const int taken = equals == std::string::npos && argc > 2 ? 2 : 1;
    std::string value = equals != std::string::npos ? argument.substr(equals + 1) : taken == 2 ? argv[2] : "";
    const std::string mistake = one_of(language_tags())(value);
    if (!mistake.empty()) {
      usage_error("--lang: " + mistake);
      return false;
    }
    argc -= taken;
    argv += taken;
  }
  return true;
}

int run(int argc, char** argv) {
  choose_language(argc, argv);
  if (!skip_language(argc, argv)) return kUsage;
  if (argc < 2) {
    print_help(stderr);
    return kUsage;
  }
  const std::string name = argv[1];
  if (name == "--version" || name == "-V") {
    std::puts("crosscheck " CROSSCHECK_VERSION);
    return kDone;
  }
  if (name == "help" && argc > 2 && !is_language_option(argv[2])) {
    char help[] = "--help";
    char* arguments[] = {argv[2], help, nullptr};
    const Command* command = find_command(argv[2]);
    return command != nullptr ? command->run(2, arguments) : unknown_command(argv[2]);
  }
  if (name == "--help" || name == "-h" || name == "help") {
    print_help(stdout);
    return kDone;
  }
  const Command* command = find_command(name);
  return command != nullptr ? command->run(argc - 1, argv + 1) : unknown_command(name);
}

int internal_error(std::string_view what) {
  std::string text = "crosscheck: " + tr("internal error: {}", {what}) + '\n';
  text += tr("This is a bug in crosscheck; please report it.") + '\n';
  std::fputs(text.c_str(), stderr);
  return kInternal;
}

}  // namespace
}  // namespace crosscheck::cli

int main(int argc, char** argv) {
  try {
    return crosscheck::cli::run(argc, argv);
  } catch (const std::exception& error) {
    return crosscheck::cli::internal_error(error.what());
  } catch (...) {
    return crosscheck::cli::internal_error("?");
  }
}
