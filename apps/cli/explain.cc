// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/terminal.h"
#include "report/explain_report.h"

namespace crosscheck::cli {
namespace {

namespace messages = diagnosis::messages;

constexpr const char* kFooter =
    "Examples:\n"
    "  crosscheck explain \"Access to fetch at 'https://api.example/v1' from origin ...\"\n"
    "  crosscheck explain console.log\n"
    "  xclip -o | crosscheck explain --lang zh-TW\n"
    "\n"
    "Messages of Chromium, of Firefox in every language and of WebKit are recognised, old and new,\n"
    "cut, wrapped or in the middle of a log.\n"
    "\n"
    "Exit status: 0 there are only warnings, 1 a message tells of a failed request, 2 wrong usage,\n"
    "4 nothing is recognised.";

struct Close {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

/// At most one byte more than is looked at.
bool read_all(std::FILE* file, std::string& text) {
  char block[16384];
  while (text.size() <= messages::kMostBytes) {
    const std::size_t n = std::fread(block, 1, sizeof block, file);
    text.append(block, n);
    if (n < sizeof block) break;
  }
  return std::ferror(file) == 0;
}

bool read_file(const std::string& name, std::string& text) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(name.c_str(), "rb"));
  return file != nullptr && read_all(file.get(), text);
}

bool is_file(const std::string& name) {
  std::error_code error;
  return name.size() < 4096 && name.find('\0') == std::string::npos && std::filesystem::exists(name, error) &&
         !std::filesystem::is_directory(name, error);
}

/// Words of one message that were not quoted for the shell make one text.
bool read_input(const std::vector<std::string>& words, std::string& text) {
  if (words.empty() || (words.size() == 1 && words.front() == "-")) return read_all(stdin, text);
  if (words.size() == 1 && is_file(words.front())) return read_file(words.front(), text);
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return true;
}

int status_of(const std::vector<messages::Message>& found) {
  if (found.empty()) return kUnreadable;
  const bool warnings = std::all_of(found.begin(), found.end(), [](const auto& message) { return message.warning; });
  return warnings ? kDone : kFindings;
}

}  // namespace

int explain_command(int argc, char** argv) {
  CLI::App app{"Says what a message in a browser's console means: what failed, why, and what to change.",
               "crosscheck explain"};
  app.footer(kFooter);
  std::vector<std::string> words;
  bool json = false;
  bool show_secrets = false;
  std::string colour = "auto";
  std::string lang;
  app.add_option("TEXT", words, "The message, or a file that holds it; standard input without any, or for -");
  app.add_flag("--json", json, "One JSON document, schema crosscheck/explain/1");
  app.add_flag("--show-secrets", show_secrets, "Leave credentials and tokens in URLs");
  app.add_option("--color", colour, "Colours (default auto: on a terminal, unless NO_COLOR is set)")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--lang", lang, "Language of the explanations (default: as LC_ALL, LC_MESSAGES or LANG says, else en)")
      ->check(CLI::IsMember({"en", "zh-TW", "zh-CN"}));
  if (const auto status = parse_arguments(app, argc, argv)) return *status;

  std::string text;
  if (!read_input(words, text)) return usage_error("cannot read the text: " + std::string(std::strerror(errno)));
  if (text.size() > messages::kMostBytes) {
    std::cerr << "crosscheck: note: only the first " << (messages::kMostBytes >> 20) << " MiB were read\n";
  }
  const std::vector<messages::Message> found = messages::read_messages(text);
  report::ReportOptions options;
  options.show_secrets = show_secrets;
  options.language = language_of(lang);
  std::string out;
  if (json) {
    report::write_explain_json(out, found, options);
  } else {
    options.colour = use_colour(colour);
    options.width = text_width();
    report::write_explain_text(out, found, options);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::fflush(stdout) == 0 ? status_of(found) : static_cast<int>(kInternal);
}

}  // namespace crosscheck::cli
