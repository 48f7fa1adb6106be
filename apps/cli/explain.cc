// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>

#include "apps/cli/arguments.h"
#include "apps/cli/ask.h"
#include "apps/cli/check_har.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/stack.h"
#include "apps/cli/terminal.h"
#include "report/explain_report.h"

namespace crosscheck::cli {
namespace {

namespace messages = diagnosis::messages;

constexpr Example kExamples[] = {
    {"crosscheck explain \"Access to fetch at 'https://api.example/v1' from origin ...\"",
     "a message, as the console shows it"},
    {"crosscheck explain console.log", "a file with messages in it"},
    {"xclip -o | crosscheck explain --lang zh-TW", "what is on the clipboard"},
    {"curl -si https://api.example/v1 -H 'Origin: https://app.example' | crosscheck explain", "response headers"},
    {"crosscheck explain \"fetch('https://api.example/v1', {method: 'PUT'})\" --origin https://app.example",
     "what a fetch() call puts on the wire"},
};

constexpr Text kRemarks[] = {
    "Messages of Chromium, of Firefox in every language and of WebKit are recognised, old and new, cut, wrapped or in "
    "the middle of a log; curl commands and fetch() calls as developer tools copy them; response headers, raw or as "
    "curl -i and curl -v print them. Nothing is sent without --live.",
    "Exit status: 0 nothing is wrong, or there are only warnings, 1 a request fails, 2 wrong usage, 3 no answer from "
    "the network (--live), 4 nothing is recognised, or a command cannot be read.",
};

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

struct ExplainOptions {
  std::vector<std::string> words;
  CheckOptions check;  // of the request and the connection, and of the output
  bool live = false;
};

std::optional<CheckQuestion> question_of(const paste::Item& item) {
  const bool request = item.kind == paste::Item::Kind::kCurl || item.kind == paste::Item::Kind::kFetch;
  if (!request || item.mistake) return std::nullopt;
  return CheckQuestion{item.request.intent, item.request.cookie, item.request.overrides, {}};
}

/// What --origin and its kin say, or why they cannot.
tl::expected<paste::Wish, UsageMistake> read_wish(const CheckOptions& options) {
  CheckOptions read = options;
  // Any URL and any page will do: only the flags are looked at.
  read.target = "https://server.example/";
  if (read.origin.empty()) read.origin = "https://page.example";
  const auto question = read_question(read);
  if (!question) return tl::unexpected(question.error());
  paste::Wish wish;
  if (!options.origin.empty()) wish.origin = question->intent.origin;
  wish.method = question->intent.method;
  wish.headers = question->intent.headers;
  wish.credentials = browser::from_string<browser::Credentials>(options.credentials);
  wish.mode = browser::from_string<browser::Mode>(options.mode);
  if (options.as != "fetch") wish.as = browser::from_string<browser::Asker>(options.as);
  return wish;
}

std::vector<report::Explained> read_and_ask(const std::string& text, const paste::Wish& wish,
                                            const ExplainOptions& options) {
  std::vector<report::Explained> found;
  for (paste::Item& item : paste::read_items(text, wish)) {
    report::Explained& one = found.emplace_back(report::Explained{std::move(item), {}});
    if (const auto question = question_of(one.item); question && options.live) {
      if (!one.item.request.body_known) {
        one.item.request.notes.push_back(
            {"the body is not known as a whole, and what is sent in its place may be refused", {}});
      }
      one.live = ask(options.check, *question,
                     read_layers(options.check.via, question->intent.url).value_or(std::vector<Layer>()));
    }
  }
  return found;
}

int status_of(const report::Explained& one) {
  if (one.live) return status_of_check(*one.live);
  if (one.item.kind == paste::Item::Kind::kMessage) return one.item.message.warning ? kDone : kFindings;
  if (one.item.mistake) return kUnreadable;
  const report::CheckReport report = report::check_report_of(one.item);
  return report::leading_result(report).outcome.verdict == browser::Verdict::kAllowed ? kDone : kFindings;
}

/// A finding is worth more than what could not be read or asked.
int status_of(const std::vector<report::Explained>& found) {
  if (found.empty()) return kUnreadable;
  int worst = kDone;
  for (const report::Explained& one : found) {
    const int status = status_of(one);
    if (status == kFindings) return kFindings;
    worst = std::max(worst, status);
  }
  return worst;
}

void add_options(Arguments& arguments, ExplainOptions& options) {
  CheckOptions& check = options.check;
  arguments.add("TEXT", options.words,
                "What was copied, or a file that holds it; standard input without any, or for -");
  arguments.group("The request that a curl command, a fetch() call or headers are about");
  arguments.add("--origin", check.origin, "Origin of the page that asks: scheme://host[:port], or null");
  arguments.add("-X,--request", check.method, "Method");
  arguments.add("-H,--header", check.headers, "'Name: value' that the script sets; repeatable, order kept");
  arguments.add("--credentials", check.credentials, "Whether cookies go along")
      ->check(one_of({"omit", "same-origin", "include"}));
  arguments.add("--mode", check.mode, "The request's mode")->check(one_of({"cors", "no-cors", "same-origin"}));
  arguments.add("--live", options.live, "Ask the server of each curl command and fetch() call; else nothing is sent");
  add_connection_options(arguments, check);
  arguments.group("What to print");
  arguments.add("--json", check.json, "One JSON document, schema crosscheck/explain/1");
  add_report_options(arguments, check);
}

}  // namespace

int explain_command(int argc, char** argv) {
  Arguments arguments(
      "crosscheck explain",
      "Says what a message in a browser's console means, what a curl command or a fetch() call puts on the wire, and "
      "what browsers make of response headers: what failed, why, and what to change.",
      kExamples, kRemarks);
  ExplainOptions options;
  add_options(arguments, options);
  if (const auto status = arguments.parse(argc, argv)) return *status;
  if (options.check.stack == "list") return print_stacks();
  if (options.words.size() == 1 && is_har_file(options.words.front())) {
    options.check.target = options.words.front();
    return check_har(options.check, report::HarJson::Schema::kExplain);
  }
  const auto wish = read_wish(options.check);
  if (!wish) return usage_error(wish.error().message, wish.error().hint);
  if (const auto layers = read_layers(options.check.via, "https://server.example/"); !layers) {
    return usage_error(layers.error().message, layers.error().hint);
  }

  std::string text;
  if (!read_input(options.words, text)) {
    return usage_error(tr("cannot read the text: {}", {told(std::strerror(errno))}));
  }
  if (text.size() > messages::kMostBytes) {
    print_note("only the first " + std::to_string(messages::kMostBytes >> 20) + " MiB were read");
  }
  const std::vector<report::Explained> found = read_and_ask(text, *wish, options);
  report::ReportOptions output;
  output.show_secrets = options.check.show_secrets;
  output.verbose = options.check.verbose;
  output.language = user_language();
  output.stack = diagnosis::stack_from_id(options.check.stack);
  std::string out;
  if (options.check.json) {
    report::write_explain_json(out, text, found, output);
  } else if (options.check.markdown) {
    report::write_explain_markdown(out, text, found, output);
  } else {
    output.colour = use_colour(options.check.colour);
    output.width = text_width();
    report::write_explain_text(out, text, found, output);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::fflush(stdout) == 0 ? status_of(found) : static_cast<int>(kInternal);
}

}  // namespace crosscheck::cli
